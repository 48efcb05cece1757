import { localDate, type LocalDate } from '@asn/civil-date';
import type { Kysely } from 'kysely';
import type { Judging } from '../attendance-day/read-judged-days.ts';
import { isOpen, isWarned, type Attention, type DecidedCount } from './attention.rule.ts';
import { readCounts, type CountedYear } from './read-counts.ts';
import { readDecisions, type Decision } from './read-decisions.ts';
import { readEmployments, readFigures } from './read-weights.ts';
import { reached, totalOf, type Reached } from './unexcused.rule.ts';
import { whoseRules, type WhoseRules } from './whose-rules.rule.ts';
import { textOfYear, type YearKey } from './year-key.ts';

/** A year of somebody, counted and weighed. */
export interface WeighedYear extends CountedYear {
  lateDays: number;
  total: number;
  reached: Reached;
  rules: WhoseRules;
  decisions: readonly Decision[];
  attention: Attention | null;
  /** The day whose scale counts: the last one counted. */
  day: LocalDate;
}

/** These years, by `textOfYear`. As many statements for many as for one. */
export async function readYears(
  db: Kysely<unknown>,
  judging: Judging,
  keys: readonly YearKey[],
): Promise<Map<string, WeighedYear>> {
  const people = [...new Set(keys.map(({ personId }) => personId))];
  const years = [...new Set(keys.map(({ year }) => year))];
  const counts = await readCounts(db, judging, keys);
  const [decisions, employments, figures] = [
    await readDecisions(db, keys),
    await readEmployments(db, people),
    await readFigures(db, years),
  ];
  return new Map(
    keys.flatMap((key): [string, WeighedYear][] => {
      const counted = counts.get(textOfYear(key));
      if (counted === undefined) return [];
      const day = counted.countedTo ?? localDate(`${key.year}-12-31`);
      const ofYear = figures.get(key.year) ?? NO_FIGURES;
      const { count } = counted;
      const { lateDays, total } = totalOf(count, ofYear.minutesADay);
      const rules = whoseRules(employments.get(key.personId) ?? { kind: null, legalStanding: null });
      const decided = decisions.get(textOfYear(key)) ?? [];
      const open = isOpen({ total, longestRun: count.longestRun.length }, decidedCounts(decided), day);
      const attention = open ? 'CASE' : isWarned(count, ofYear, day) ? 'WARNING' : null;
      return [
        [
          textOfYear(key),
          {
            ...counted,
            day,
            lateDays,
            total,
            reached: reached(total, count.longestRun.length, day),
            rules,
            decisions: decided,
            attention: rules.serving ? attention : null,
          },
        ],
      ];
    }),
  );
}

/** Before there were figures, lateness made no day. */
const NO_FIGURES = { minutesADay: Infinity, warningMinutes: Infinity };

/** What the decisions that stand were made on. */
const decidedCounts = (decisions: readonly Decision[]): DecidedCount[] =>
  decisions
    .filter(({ revoked }) => !revoked)
    .map(({ unexcused, lateDays, longestRun }) => ({ total: unexcused + lateDays, longestRun }));
