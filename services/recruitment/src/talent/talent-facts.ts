import type { LocalDate, Period } from '@asn/civil-date';
import type { Predikat, RecordedPart, SanctionLevel } from './words.ts';

/** By which event something was told, and when. */
export interface Told {
  eventId: string;
  at: Date;
}

/** A definitive appointment. */
export interface Post extends Period {
  unitId: string;
  positionId: string;
  /** Null while the position itself has not been told of. */
  kind: string | null;
  title: string | null;
}

export interface KnownAppraisal {
  year: number;
  predikat: Predikat;
  sealedOn: LocalDate;
  told: Told;
}

export interface KnownSanction extends Period {
  level: SanctionLevel;
  from: LocalDate;
}

export interface KnownAssessment {
  competency: string;
  level: number;
  assessedOn: LocalDate;
  /** The first day on which it no longer counts; null where it does not expire. */
  validUntil: LocalDate | null;
}

export interface RequiredLevel extends Period {
  competency: string;
  level: number;
  from: LocalDate;
}

/** What competency told of a position. */
export interface KnownRequirement {
  positionId: string;
  levels: RequiredLevel[];
  told: Told;
}

/** A score of 0 to 100 that the personnel agency recorded. */
export interface RecordedScore {
  part: RecordedPart;
  score: number;
  assessedOn: LocalDate;
  /** The first day on which it no longer counts. */
  validUntil: LocalDate;
  recordedAt: Date;
}

/** All that is known here of somebody's place in the talent map, on whatever day. */
export interface TalentFacts {
  /** Null: not known. */
  employed: Period | null;
  /** PNS, CPNS, PPPK …; null: not known. */
  employmentKind: string | null;
  /** The rank of a PNS, `III/a`. Null: not known. */
  grade: string | null;
  /** SIASN's code. Null: not known. */
  educationLevel: string | null;
  retiresOn: LocalDate | null;
  posts: Post[];
  appraisals: KnownAppraisal[];
  /** Null where nothing was ever told of the person: no sanction, if the service that keeps them was heard. */
  discipline: { sanctions: KnownSanction[]; told: Told } | null;
  /** Null where nothing was ever told of the person. */
  profile: { assessments: KnownAssessment[]; told: Told } | null;
  /** Of the positions that were held. */
  requirements: KnownRequirement[];
  scores: RecordedScore[];
}
