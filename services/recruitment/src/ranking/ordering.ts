/** By what two candidates are told apart, in the order in which it is asked. */
export type Criterion =
  | 'FINAL'
  | 'SKD'
  | 'TKP'
  | 'TIU'
  | 'TWK'
  | 'GPA'
  | 'TOTAL'
  | 'TECHNICAL'
  | 'MANAGERIAL_SOCIOCULTURAL'
  | 'INTERVIEW'
  | 'OLDEST'
  | 'LOT';

/** A candidate with the value of each criterion; the higher goes first. */
export interface Keyed<Entry> {
  entry: Entry;
  key: readonly number[];
}

/** Negative when `a` goes before `b`, 0 when no criterion tells them apart. */
export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < a.length; place += 1) {
    const difference = (b[place] ?? 0) - (a[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first criterion in which two candidates differ; null when there is none. */
export function decidedBy(
  criteria: readonly Criterion[],
  a: readonly number[],
  b: readonly number[],
): Criterion | null {
  return criteria.find((_, place) => a[place] !== b[place]) ?? null;
}

/** The highest first; candidates whom nothing tells apart keep the order of their numbers. */
export const inOrder = <Entry extends { participant: string }>(list: Keyed<Entry>[]): Keyed<Entry>[] =>
  list.sort((a, b) => compareKeys(a.key, b.key) || (a.entry.participant < b.entry.participant ? -1 : 1));

/** The value of a criterion that somebody lacks: behind all who have it. A number that can be subtracted. */
export const LACKING = Number.MIN_SAFE_INTEGER / 2;

/** `lot` and `seniority` count from 1, and the lowest goes first; without one, last. */
export const lowestFirst = (value: number | null): number => (value === null ? LACKING : -value);
