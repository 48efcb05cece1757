import type { LocalDate, Period } from '@asn/civil-date';
import type { Predikat, SanctionLevel } from './words.ts';

/** By which event something was told, and when. */
export interface Told {
  eventId: string;
  at: Date;
}

/** A definitive appointment. */
export interface Post extends Period {
  unitId: string;
  /** Null while the position itself has not been told of. */
  kind: string | null;
}

export interface KnownAppraisal {
  year: number;
  predikat: Predikat;
  sealedOn: LocalDate;
  told: Told;
}

export interface KnownSanction {
  level: SanctionLevel;
  /** The first day on which it has effect. */
  from: LocalDate;
  told: Told;
}

/** A training whose hours were approved. */
export interface Learned {
  kind: string;
  name: string;
  hours: number;
  /** The year in which its hours count. */
  year: number;
  endedOn: LocalDate;
  recordedAt: Date;
}

/** All that is known here of somebody's index, on whatever day. */
export interface IpAsnFacts {
  /** Null: not known. */
  employed: Period | null;
  /** SIASN's code. Null: not known. */
  educationLevel: string | null;
  posts: Post[];
  appraisals: KnownAppraisal[];
  sanctions: KnownSanction[];
  learned: Learned[];
}
