import type { EmployeeRow } from './employee-row.ts';
import {
  PLACEMENT_TITLE,
  RANK_TITLE,
  type As,
  type EmployeeProposal,
  type PositionDraft,
} from './employee-proposal.ts';
import type { Difference } from './difference.ts';
import type { PlacementOnRecord, RankOnRecord } from './employee-state.ts';

/** A difference, and whether it is taken over or asked. */
export interface Found {
  difference: Difference<EmployeeProposal>;
  ask: boolean;
}

/**
 * The rank of a row beside that on record. A later TMT GOLONGAN is a new rank; an earlier one, or another date of the
 * same grade, a correction. What a decree decided, and a change whose date did not move, is asked. A grade without a
 * date is not taken: nobody knows since when it holds.
 */
export function rankDifference(row: EmployeeRow, ours: RankOnRecord | null): Found | null {
  const { grade, gradeFrom, serviceYears, serviceMonths } = row;
  if (grade === null) return null;
  const found = (as: As, ask: boolean, effectiveOn: typeof gradeFrom): Found => ({
    ask,
    difference: {
      field: 'rank',
      title: RANK_TITLE,
      ours: ours && rankText(ours),
      theirs: rankText({ grade, effectiveOn: gradeFrom, serviceYears, serviceMonths }),
      effectiveOn,
      proposal: { about: 'rank', as, rank: { grade, effectiveOn, serviceYears, serviceMonths } },
    },
  });
  if (ours === null) return gradeFrom === null ? null : found('NEW', false, gradeFrom);
  const sameGrade = grade === ours.grade;
  if (gradeFrom === null) return sameGrade ? null : found('NEW', true, null);
  const sameDate = gradeFrom === ours.effectiveOn;
  const sameService = serviceYears === ours.serviceYears && serviceMonths === ours.serviceMonths;
  if (sameGrade && sameDate && sameService) return null;
  if (sameGrade && sameDate) return found('CORRECTION', true, gradeFrom);
  if (sameDate) return found('NEW', true, null);
  const later = gradeFrom > ours.effectiveOn;
  if (later && !sameGrade) return found('NEW', false, gradeFrom);
  return found('CORRECTION', ours.decreed, gradeFrom);
}

/**
 * The position of a row beside the one held by our records. Another position from a later TMT JABATAN is a transfer;
 * an earlier TMT, or another date of the same position, a correction. What a decree decided, a change whose date did
 * not move, and a position after one that has ended here, is asked.
 */
export function placementDifference(
  row: EmployeeRow,
  position: PositionDraft,
  ours: PlacementOnRecord | null,
): Found | null {
  const from = row.positionFrom;
  const found = (as: As, ask: boolean, date: typeof from): Found => ({
    ask,
    difference: {
      field: 'placement',
      title: PLACEMENT_TITLE,
      ours: ours && `${ours.title} (TMT ${ours.from ?? '-'}, UNOR ID ${ours.unitSiasnId ?? '-'})`,
      theirs: `${position.title} (TMT ${from ?? '-'}, UNOR ID ${row.unitId})`,
      effectiveOn: date,
      proposal: { about: 'placement', as, position, from: date },
    },
  });
  if (ours === null) return found('NEW', false, from);
  const same = ours.unitId === position.unitId && ours.titleId === position.titleId;
  if (ours.to !== null) {
    if (from !== null && from >= ours.to) return found('NEW', false, from);
    return same ? null : found('NEW', true, null);
  }
  if (from === null || from === ours.from) return same ? null : found('NEW', true, null);
  const later = ours.from === null || from > ours.from;
  if (later && !same) return found('NEW', false, from);
  return found('CORRECTION', ours.decreed, from);
}

const rankText = (
  rank: Omit<RankOnRecord, 'id' | 'decreed' | 'effectiveOn'> & { effectiveOn: string | null },
): string =>
  `${rank.grade} (TMT ${rank.effectiveOn ?? '-'}, MK ${rank.serviceYears ?? '-'}/${rank.serviceMonths ?? '-'})`;
