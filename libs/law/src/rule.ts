import type { LocalDate } from '@asn/civil-date';

/**
 * What a rule is, for whoever asks which law it follows: `npm run -s rules` prints every one of them and runs its
 * boundary case.
 */
export interface Rule {
  /** The sentence that it enforces. */
  sentence: string;
  /** The articles it follows: `PP 11/2017 art. 239`. */
  law: readonly string[];
  /** The first day on which it holds; null: since before our records. */
  from: LocalDate | null;
  /** The first day on which it no longer holds; null while it does. */
  to: LocalDate | null;
  /** A case at its edge: what it is, what the law says of it, and what the rule itself answers. */
  boundary: { case: string; expected: string; run: () => string };
}
