import type { LocalDate } from '@asn/civil-date';
import type { EmploymentKind } from './employment.entity.ts';

/** Somebody's employment as it stands, as far as a change of it goes by that. */
export interface Situation {
  kind: EmploymentKind;
  /** Kedudukan hukum, two digits; null when not known. */
  standing: string | null;
  /** TMT CPNS, or the first day of the contract. */
  startedOn: LocalDate;
  endedOn: LocalDate | null;
  birthDate: LocalDate;
  /** The day of retirement by age; null when not known. */
  retiresOn: LocalDate | null;
  /** The first day after a PPPK's contract; null when not known. */
  contractUntil: LocalDate | null;
  /** The first day after the leave that is under way; null without one. */
  leaveUntil: LocalDate | null;
  /** TMT of the latest change of this employment; null before any. */
  latestOn: LocalDate | null;
}

/** The papers that a transition may need. */
export const evidences = ['BASIC_TRAINING', 'HEALTH_TEST'] as const;
export type Evidence = (typeof evidences)[number];

/** A change that is asked for, or looked at. */
export interface Change {
  effectiveOn: LocalDate;
  /** The first day after the contract or the leave that begins; null where none is told. */
  until: LocalDate | null;
}
