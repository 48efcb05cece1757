import type { LocalDate } from '@asn/civil-date';
import type { Sentence } from '@asn/law';

/** UNKNOWN is neither: what a condition goes by is not on record, and a person has to look. */
export const conditionStates = ['MET', 'NOT_MET', 'UNKNOWN'] as const;
export type ConditionState = (typeof conditionStates)[number];

/** Something that a condition was judged by, and where it is from. */
export interface ConditionInput {
  name: string;
  /** Null: not known. */
  value: string | null;
  /** The service whose record it is: `asn.personnel`. */
  source: string;
  /** What the value tells, where that is more than a career: its readers are fewer. */
  dataClass?: 'PERSONAL';
}

/** One condition of an advancement, as it stands on a day. */
export interface Condition {
  code: string;
  state: ConditionState;
  reason: Sentence;
  law: string;
  inputs: readonly ConditionInput[];
}

/** What all conditions come to: one that is not met decides; else one that is not known leaves it open. */
export function stateOf(conditions: readonly Condition[]): ConditionState {
  if (conditions.some(({ state }) => state === 'NOT_MET')) return 'NOT_MET';
  return conditions.some(({ state }) => state === 'UNKNOWN') ? 'UNKNOWN' : 'MET';
}

export const predikats = ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'] as const;
export type Predikat = (typeof predikats)[number];

/** The appraisals that performance has told, by year. */
export type Appraisals = Readonly<Record<number, Predikat>>;

/** Whether an appraisal is at least so good. */
export const atLeast = (predikat: Predikat, least: Predikat): boolean =>
  predikats.indexOf(predikat) <= predikats.indexOf(least);

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

export const OWN = 'asn.personnel';
export const PERFORMANCE = 'asn.performance';
