import type { SelectionKind } from '../selection/stage.table.ts';

/**
 * The ages at which somebody may apply, in completed years; a line may name another highest age.
 * @law CPNS: PP 11/2017 art. 23 (18 to 35, some posts to 40). PPPK: PP 49/2018 art. 16 (20 to a year before retirement)
 */
export const ageLimits: Readonly<Record<SelectionKind, { least: number; most: number; law: string }>> = {
  CPNS: { least: 18, most: 35, law: 'PP 11/2017 art. 23' },
  PPPK: { least: 20, most: 57, law: 'PP 49/2018 art. 16' },
};
