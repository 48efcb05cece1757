import type { LocalDate } from '@asn/civil-date';
import type { Sentence } from '@asn/law';

/** A part of an axis as it stands for somebody. */
export interface PartScore {
  /** 0 to 100. Null: not known; it is never taken for a zero. */
  score: number | null;
  /** Which case was chosen, or what is missing. */
  reasons: Sentence[];
  inputs: TalentInput[];
  law: string;
}

/** Something that a score was given by. */
export interface TalentInput {
  what: 'APPRAISAL' | 'RECORDED_SCORE' | 'ASSESSMENTS' | 'REQUIREMENT' | 'EDUCATION_LEVEL' | 'SANCTION';
  /** Null: not known. */
  value: string | null;
  /** Whose record it is: `asn.performance`. */
  source: string;
  /** When it was told or recorded; null: as old as its source. */
  asOf: Date | null;
  /** The event that told it; null for what is our own, or was kept without. */
  eventId: string | null;
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** A sentence about a service that was never heard of. */
export const neverHeard = (service: Sentence): Sentence => ({
  id: `Layanan ${service.id} belum pernah memberi kabar.`,
  en: `${service.en} has never been heard of.`,
});
