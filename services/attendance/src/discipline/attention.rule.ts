import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { reached, totalOf, type YearCount } from './unexcused.rule.ts';

/** WARNING: it is time to talk. CASE: a number of days is reached at which a person must examine and decide. */
export type Attention = 'WARNING' | 'CASE';

/** Figures of a year, which an admin can replace. */
export interface DisciplineFigures {
  /** Minutes missed that make a day. */
  minutesADay: number;
  /** Minutes missed, beside those whole days, at which somebody is warned. */
  warningMinutes: number;
}

/** The count that somebody decided on, in days. */
export interface DecidedCount {
  total: number;
  longestRun: number;
}

/**
 * Whether a count leads further than what has been decided on: one case, and with it its days, is decided once, and the
 * days after it count on from there.
 * @law PP 94/2021 arts. 9-11
 * @from 2021-08-31
 *
 * @param decided counts of decisions that stand
 * @param day whose scale counts
 */
export function isOpen(count: DecidedCount, decided: readonly DecidedCount[], day: LocalDate): boolean {
  const rankOf = ({ total, longestRun }: DecidedCount) => reached(total, longestRun, day).rank;
  return rankOf(count) > Math.max(-1, ...decided.map(rankOf));
}

/**
 * Somebody is warned at the first days without a valid reason, and before lateness makes a day.
 * @law PP 94/2021 art. 4
 * @from 2021-08-31
 */
export function isWarned(count: YearCount, figures: DisciplineFigures, day: LocalDate): boolean {
  const { lateDays, total } = totalOf(count, figures.minutesADay);
  if (reached(total, count.longestRun.length, day).rank >= 0) return false;
  return total > 0 || count.missedMinutes - lateDays * figures.minutesADay >= figures.warningMinutes;
}

const END = localDate('2026-12-31');

export const decidedOnceRule: Rule = {
  sentence: 'What has been decided on is not counted again; a graver number of days is another case.',
  law: ['PP 94/2021 arts. 9-11'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'six days, and seven, after a decision at four',
    expected: 'false, true',
    run: () =>
      [6, 7].map((total) => isOpen({ total, longestRun: 1 }, [{ total: 4, longestRun: 1 }], END)).join(', '),
  },
};

export const earlyWarningRule: Rule = {
  sentence: 'Somebody is warned at one and two unexcused days, and before lateness makes a day.',
  law: ['PP 94/2021 art. 4'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: '224 and 225 minutes missed, where 225 warn',
    expected: 'false, true',
    run: () =>
      [224, 225]
        .map((missedMinutes) =>
          isWarned(
            { unexcused: [], missedMinutes, run: [], longestRun: [] },
            { minutesADay: 450, warningMinutes: 225 },
            END,
          ),
        )
        .join(', '),
  },
};
