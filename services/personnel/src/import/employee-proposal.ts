import type { LocalDate } from '@asn/civil-date';
import type { PositionKind } from '../position/position-kind.table.ts';
import type { FactKey } from './employee-facts.ts';
import type { EmployeeState } from './employee-state.ts';

export interface RankDraft {
  grade: string;
  effectiveOn: LocalDate;
  serviceYears: number | null;
  serviceMonths: number | null;
}

/** A position as a row tells it; `unitId` is ours. */
export interface PositionDraft {
  unitId: string;
  titleId: string;
  title: string;
  kind: PositionKind;
  /** `II.a`; null where there is none. */
  echelon: string | null;
  seat: boolean;
  leads: boolean;
}

/** NEW: something that happened, from a day on. CORRECTION: what was always so. */
export type As = 'NEW' | 'CORRECTION';

/**
 * One thing that taking a row over changes. A date of null is one that the file does not tell: whoever decides gives it.
 * Plain JSON: it waits in the database with the difference.
 */
export type EmployeeProposal =
  | { about: 'fact'; key: FactKey; value: string | number | null }
  | { about: 'detail'; header: string; value: string | null }
  | { about: 'rank'; as: As; rank: Omit<RankDraft, 'effectiveOn'> & { effectiveOn: LocalDate | null } }
  | { about: 'placement'; as: As; position: PositionDraft; from: LocalDate | null };

/** Headers of the questions about rank and position, which several columns make together. */
export const RANK_TITLE = 'GOL AKHIR NAMA';
export const PLACEMENT_TITLE = 'JABATAN NAMA';

/** Whether someone serves at present: has an employment without an end. */
export const isServing = ({ endedOn }: EmployeeState): boolean => endedOn === null;
