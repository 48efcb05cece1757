import type { Sentence } from '@asn/law';

/** What a condition is about. */
export const conditionNames = [
  'EMPLOYMENT',
  'EDUCATION',
  'RANK',
  'EXPERIENCE',
  'RELATED_EXPERIENCE',
  'AGE',
  'PERFORMANCE',
  'DISCIPLINE',
  'COMPETENCY',
] as const;
export type ConditionName = (typeof conditionNames)[number];

/** A condition of a position, and whether somebody meets it. */
export interface Condition {
  condition: ConditionName;
  /** Null: not known, which is neither met nor failed. */
  met: boolean | null;
  required: Sentence;
  /** What is on record; null where nothing is. */
  recorded: Sentence | null;
  law: string;
  /** Whose record it is judged by: `asn.performance`. */
  source: string;
  /** When it was told; null: as old as its source. */
  asOf: Date | null;
}

/** A word that is the same in both languages. */
export const same = (text: string): Sentence => ({ id: text, en: text });
