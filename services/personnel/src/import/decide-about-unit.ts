import { rejection, type Rejection } from '@asn/law';
import type { UnitOfWork } from '@asn/subgraph';
import { lockUnits } from '../org-unit/lock-units.ts';
import { parentRejections } from '../org-unit/parent.ts';
import { restructureRejections } from '../org-unit/restructure.rule.ts';
import type { OpenDifference, Taking } from './deciding.ts';
import { EFFECTIVE_ON_MISSING } from './effective-on.ts';
import { unitEffectOf } from './unit-effect.ts';
import type { UnitProposal } from './unit-plan.ts';
import { readUnitsById } from './unit-state.ts';
import { writeUnits } from './write-units.ts';

/** Takes over what a file says of a unit's parent or head; or says why not, and then nothing is kept. */
export async function decideAboutUnit(
  unit: UnitOfWork,
  differences: readonly OpenDifference[],
  { basis, effectiveOn }: Taking,
): Promise<Rejection[]> {
  const proposals = differences.map(({ proposal }) => proposal as UnitProposal);
  const parents = proposals.flatMap((proposal) => (proposal.about === 'parent' ? [proposal.parentId] : []));
  const unitId = differences[0]?.unitId ?? '';
  await lockUnits(unit, [unitId, ...parents]);
  const [state] = await readUnitsById(unit.sql, [unitId]);
  if (state === undefined) throw new Error('a difference is about no unit');
  if (effectiveOn === null) return [EFFECTIVE_ON_MISSING];

  const rejections: Rejection[] = [];
  for (const parent of parents) {
    rejections.push(...restructureRejections({ from: state.from, to: state.to }, effectiveOn));
    if (parent === null) rejections.push(ONE_ROOT);
    else rejections.push(...(await parentRejections(unit, parent, effectiveOn)));
  }
  const headFrom = state.head?.from ?? null;
  if (parents.length === 0 && headFrom !== null && effectiveOn <= headFrom)
    rejections.push(BEFORE_PRESENT_HEAD);
  if (rejections.length > 0) return rejections;
  await writeUnits(unit, [unitEffectOf(state, proposals, basis, unit.now, effectiveOn)]);
  return [];
}

const ONE_ROOT = rejection(
  'SECOND_ROOT',
  { id: 'Sudah ada unit organisasi puncak.', en: 'There is already a unit at the top.' },
  { path: ['decision'] },
);

const BEFORE_PRESENT_HEAD = rejection(
  'BEFORE_PRESENT_HEAD',
  {
    id: 'Tanggal berlakunya harus setelah pimpinan yang sekarang mulai memimpin.',
    en: 'It must take effect after the present head began.',
  },
  { path: ['effectiveOn'] },
);
