import type { FoundRule } from './read-rules.ts';

export interface TriedRule extends Omit<FoundRule, 'rule'> {
  sentence: string;
  law: readonly string[];
  /** Days, `YYYY-MM-DD`; null where the rule has no beginning or no end. */
  from: string | null;
  to: string | null;
  case: string;
  expected: string;
  /** What the rule itself answered just now. */
  actual: string;
  holds: boolean;
}

/** Runs a rule's boundary case. A rule that throws does not hold. */
export function tryRule({ rule, ...found }: FoundRule): TriedRule {
  const { sentence, law, from, to, boundary } = rule;
  const { case: edge, expected } = boundary;
  const actual = answerOf(boundary.run);
  return { ...found, sentence, law, from, to, case: edge, expected, actual, holds: actual === expected };
}

function answerOf(run: () => string): string {
  try {
    return String(run());
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
