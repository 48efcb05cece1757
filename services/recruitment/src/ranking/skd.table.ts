import { localDate, type DatedRow } from '@asn/civil-date';

export type SkdSection = 'twk' | 'tiu' | 'tkp';

interface SkdForm {
  /** How many items a section has. */
  items: Record<SkdSection, number>;
  /** Minutes for the whole test. */
  minutes: { usual: number; blind: number };
}

/**
 * The form of the SKD. Each item gives at most 5 points.
 * @law KepmenPANRB 321/2024
 */
export const skdForms: readonly (DatedRow & SkdForm)[] = [
  {
    from: localDate('2024-01-01'),
    items: { twk: 30, tiu: 35, tkp: 45 },
    minutes: { usual: 100, blind: 130 },
  },
];

export const POINTS_OF_AN_ITEM = 5;
