import { inForceOn, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { AttendanceStatus } from '../attendance-day/day-status.rule.ts';
import { sanctionScales, type SanctionStep } from './sanction.table.ts';

export interface CountedDay {
  date: LocalDate;
  status: AttendanceStatus;
  /** Whole minutes of working time missed; null where there is nothing to measure. */
  missedMinutes: number | null;
}

/** What of a year's days counts, as far as they have been counted. */
export interface YearCount {
  /** Workdays without a check-in and without a valid reason, the earliest first. */
  unexcused: readonly LocalDate[];
  /** Minutes late or gone too early. */
  missedMinutes: number;
  /** The run of unexcused workdays that the last day counted is in; empty when it is in none. */
  run: readonly LocalDate[];
  /** The longest run that reaches into the year; it may have begun in the year before. Lateness is in no run. */
  longestRun: readonly LocalDate[];
}

export const NOTHING_COUNTED: YearCount = { unexcused: [], missedMinutes: 0, run: [], longestRun: [] };

/** Days on which nobody was expected: a run of workdays goes on behind them. */
const noWorkday: ReadonlySet<AttendanceStatus> = new Set(['HOLIDAY', 'JOINT_LEAVE', 'OFF']);

/**
 * Unexcused workdays are counted by calendar year, and so are the minutes missed.
 * @law PP 94/2021 art. 15
 * @from 2021-08-31
 *
 * Workdays in a row are workdays that follow each other: a weekend or a holiday between them changes nothing. A day of
 * leave or of a duty trip is a workday with a valid reason, so that the absence is not continuous across it.
 *
 * @param days of the year, in order, that follow those already counted
 */
export function countDays(days: readonly CountedDay[], counted: YearCount = NOTHING_COUNTED): YearCount {
  let { missedMinutes, run, longestRun } = counted;
  const unexcused = [...counted.unexcused];
  for (const { date, status, missedMinutes: missed } of days) {
    missedMinutes += missed ?? 0;
    if (status === 'ABSENT') {
      unexcused.push(date);
      run = [...run, date];
      if (run.length > longestRun.length) longestRun = run;
    } else if (!noWorkday.has(status)) run = [];
  }
  return { unexcused, missedMinutes, run, longestRun };
}

/**
 * A run of unexcused workdays goes on over the end of a year; one that was long enough before it has been counted there
 * and begins anew. The number of days begins anew in any case.
 * @law PP 94/2021 arts. 11, 15
 * @from 2021-08-31
 *
 * @param before the last days of the year before, in order
 * @param year the first day of the year that begins
 */
export function beginYear(before: readonly CountedDay[], year: LocalDate): YearCount {
  const { run } = countDays(before);
  const longEnough = inForceOn(sanctionScales, year)?.run.days ?? Infinity;
  return { ...NOTHING_COUNTED, run: run.length < longEnough ? run : [] };
}

/**
 * All days that count: unexcused workdays, and one for each 7.5 hours missed.
 * @param minutesADay how many missed minutes make a day
 */
export function totalOf(
  { unexcused, missedMinutes }: YearCount,
  minutesADay: number,
): { lateDays: number; total: number } {
  const lateDays = Math.floor(missedMinutes / minutesADay);
  return { lateDays, total: unexcused.length + lateDays };
}

/** What a count leads to. A recommendation: a person examines and decides. */
export interface Reached {
  /** The place of the step on the scale, the mildest 0; -1 where nothing is reached. */
  rank: number;
  step: SanctionStep | null;
  /** By workdays in a row, which stop the salary too. */
  byRun: boolean;
  /** The step above, and how many days are left until it. */
  next: { step: SanctionStep; days: number } | null;
}

/**
 * The sanction that the unexcused workdays of a year lead to; ten in a row lead to dismissal whatever their number.
 * @law PP 94/2021 arts. 9-11
 * @from 2021-08-31
 *
 * @param total all days that count
 * @param longestRun workdays
 * @param day whose scale counts: the last day counted
 */
export function reached(total: number, longestRun: number, day: LocalDate): Reached {
  const scale = inForceOn(sanctionScales, day);
  if (scale === undefined) return { rank: -1, step: null, byRun: false, next: null };
  const { steps, run } = scale;
  const byRun = longestRun >= run.days;
  const rank = byRun ? steps.length - 1 : steps.findLastIndex(({ days }) => days <= total);
  const above = steps[rank + 1];
  return {
    rank,
    step: steps[rank] ?? null,
    byRun,
    next: above === undefined ? null : { step: above, days: above.days - total },
  };
}

const END = localDate('2026-03-31');
const days = (count: number, status: AttendanceStatus = 'ABSENT', missedMinutes = 0): CountedDay[] =>
  Array.from({ length: count }, (_, index) => ({
    date: `2026-03-${String(index + 1).padStart(2, '0')}` as LocalDate,
    status,
    missedMinutes,
  }));

export const yearCountRule: Rule = {
  sentence: 'Unexcused workdays are counted by calendar year; 7.5 hours missed make one more.',
  law: ['PP 94/2021 art. 15'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'ten days of 45 minutes, and nine and one of 44',
    expected: '1, 0',
    run: () =>
      [days(10, 'PRESENT', 45), [...days(9, 'PRESENT', 45), ...days(1, 'PRESENT', 44)]]
        .map((each) => totalOf(countDays(each), 450).lateDays)
        .join(', '),
  },
};

export const sanctionRule: Rule = {
  sentence: 'The unexcused workdays of a year lead to a sanction; ten in a row lead to dismissal.',
  law: ['PP 94/2021 arts. 9-11'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'nine in a row, and ten in a row with a holiday between',
    expected: 'PERNYATAAN_TIDAK_PUAS, PDHTAPS',
    run: () =>
      [days(9), [...days(5), ...days(1, 'HOLIDAY'), ...days(5)]]
        .map((each) => countDays(each))
        .map(({ unexcused, longestRun }) => reached(unexcused.length, longestRun.length, END).step?.kind)
        .join(', '),
  },
};

export const runOverYearsRule: Rule = {
  sentence: 'A run of unexcused workdays goes on over the end of a year, and is counted once.',
  law: ['PP 94/2021 art. 11'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'six, nine and ten in a row before the year ends, and four more after it',
    expected: '10, 13, 4',
    run: () =>
      [6, 9, 10]
        .map((count) => countDays(days(4), beginYear(days(count), localDate('2026-01-01'))).longestRun.length)
        .join(', '),
  },
};
