import { inForceOn, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { AttendanceStatus } from '../attendance-day/day-status.rule.ts';
import { sanctionScales, type SanctionStep } from './sanction.table.ts';

export interface CountedDay {
  date: LocalDate;
  status: AttendanceStatus;
  lateMinutes: number | null;
  earlyMinutes: number | null;
}

export interface YearCount {
  /** Workdays without a check-in and without a valid reason, the earliest first. */
  unexcused: LocalDate[];
  /** Minutes late or gone too early, and the whole days that they make. */
  missedMinutes: number;
  lateDays: number;
  /** Unexcused days and the days that lateness makes. */
  total: number;
  /** The longest run of unexcused workdays; lateness is in no run. */
  longestRun: LocalDate[];
}

/** Days on which nobody was expected: a run of workdays goes on behind them. */
const noWorkday: ReadonlySet<AttendanceStatus> = new Set(['HOLIDAY', 'JOINT_LEAVE', 'OFF']);

/**
 * Unexcused workdays are counted by calendar year, and the minutes missed make a day for every 7.5 hours.
 * @law PP 94/2021 art. 15
 * @from 2021-08-31
 *
 * Ten workdays in a row are workdays that follow each other: a weekend or a holiday between them changes nothing. A day
 * of leave or of a duty trip is a workday with a valid reason, so that the absence is not continuous across it.
 *
 * @param days of one calendar year that are over, in order
 * @param minutesADay how many missed minutes make a day
 */
export function countYear(days: readonly CountedDay[], minutesADay: number): YearCount {
  const unexcused: LocalDate[] = [];
  let missedMinutes = 0;
  let run: LocalDate[] = [];
  let longestRun: LocalDate[] = [];
  for (const { date, status, lateMinutes, earlyMinutes } of days) {
    missedMinutes += (lateMinutes ?? 0) + (earlyMinutes ?? 0);
    if (status === 'ABSENT') {
      unexcused.push(date);
      run = [...run, date];
      if (run.length > longestRun.length) longestRun = run;
    } else if (!noWorkday.has(status)) run = [];
  }
  const lateDays = Math.floor(missedMinutes / minutesADay);
  return { unexcused, missedMinutes, lateDays, total: unexcused.length + lateDays, longestRun };
}

/** What follows from a count. A recommendation: a person examines and decides. */
export interface Recommendation {
  step: SanctionStep | null;
  /** Ten in a row stop the salary too. */
  byRun: boolean;
  warned: boolean;
}

/**
 * The sanction that the unexcused workdays of a year lead to; ten in a row lead to dismissal whatever their number.
 * @law PP 94/2021 arts. 9-11
 * @from 2021-08-31
 *
 * @param day whose scale counts: the last day counted
 */
export function recommend(
  { total, longestRun }: Pick<YearCount, 'total' | 'longestRun'>,
  day: LocalDate,
): Recommendation {
  const scale = inForceOn(sanctionScales, day);
  if (scale === undefined) return { step: null, byRun: false, warned: false };
  const byRun = longestRun.length >= scale.run.days;
  const step = byRun ? scale.steps.at(-1) : scale.steps.findLast(({ days }) => days <= total);
  return { step: step ?? null, byRun, warned: step === undefined && scale.warnings.includes(total) };
}

const days = (count: number, status: AttendanceStatus = 'ABSENT', lateMinutes = 0): CountedDay[] =>
  Array.from({ length: count }, (_, index) => ({
    date: `2026-03-${String(index + 1).padStart(2, '0')}` as LocalDate,
    status,
    lateMinutes,
    earlyMinutes: 0,
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
        .map((each) => countYear(each, 450).lateDays)
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
        .map((each) => recommend(countYear(each, 450), localDate('2026-03-31')).step?.kind)
        .join(', '),
  },
};
