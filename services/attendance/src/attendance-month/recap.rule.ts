import { localDate } from '@asn/civil-date';
import type { Rule, Sentence } from '@asn/law';
import type { AttendanceStatus } from '../attendance-day/day-status.rule.ts';

export interface RecappedDay {
  status: AttendanceStatus;
  lateMinutes: number | null;
  earlyMinutes: number | null;
  missedMinutes: number | null;
}

/** Days by what they are, and minutes. */
export interface MonthSums {
  present: number;
  absent: number;
  leave: number;
  dutyTrip: number;
  open: number;
  workdays: number;
  holidays: number;
  off: number;
  lateDays: number;
  lateMinutes: number;
  earlyMinutes: number;
  missedMinutes: number;
}

/**
 * A month's recap adds up its days, each in one place: every day of the month is a workday, a holiday or off.
 * @law Perpres 21/2023 art. 4
 * @from 2023-04-12
 */
export function recapOf(days: readonly RecappedDay[]): { sums: MonthSums; sentence: Sentence } {
  const having = (...statuses: AttendanceStatus[]) =>
    days.filter(({ status }) => statuses.includes(status)).length;
  const sum = (minutes: (day: RecappedDay) => number | null) =>
    days.reduce((total, day) => total + (minutes(day) ?? 0), 0);
  const sums = {
    present: having('PRESENT'),
    absent: having('ABSENT'),
    leave: having('LEAVE'),
    dutyTrip: having('DUTY_TRIP'),
    open: having('NOT_YET'),
    workdays: having('PRESENT', 'ABSENT', 'LEAVE', 'DUTY_TRIP', 'NOT_YET'),
    holidays: having('HOLIDAY', 'JOINT_LEAVE'),
    off: having('OFF'),
    lateDays: days.filter(({ lateMinutes }) => (lateMinutes ?? 0) > 0).length,
    lateMinutes: sum(({ lateMinutes }) => lateMinutes),
    earlyMinutes: sum(({ earlyMinutes }) => earlyMinutes),
    missedMinutes: sum(({ missedMinutes }) => missedMinutes),
  };
  return { sums, sentence: sentenceOf(sums) };
}

const sentenceOf = (sums: MonthSums): Sentence => ({
  id:
    `${sums.workdays} hari kerja: ${sums.present} hadir, ${sums.leave} cuti, ${sums.dutyTrip} perjalanan dinas, ` +
    `${sums.absent} tanpa keterangan, ${sums.open} belum dinilai. ${sums.lateDays} kali terlambat, ` +
    `${sums.missedMinutes} menit jam kerja tidak dipenuhi.`,
  en:
    `${sums.workdays} workdays: ${sums.present} present, ${sums.leave} on leave, ${sums.dutyTrip} on duty trips, ` +
    `${sums.absent} unexcused, ${sums.open} not judged yet. Late ${sums.lateDays} times, ` +
    `${sums.missedMinutes} minutes of working time missed.`,
});

const day = (status: AttendanceStatus, minutes: number | null = null): RecappedDay => ({
  status,
  lateMinutes: minutes,
  earlyMinutes: minutes,
  missedMinutes: minutes === null ? null : 2 * minutes,
});

export const recapRule: Rule = {
  sentence: 'Each day of a month is in one place of its recap: a workday, a holiday or off.',
  law: ['Perpres 21/2023 art. 4'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'present and 5 minutes late and early, absent, a holiday, joint leave, and a day off',
    expected: '2 workdays, 2 holidays, 1 off, 10 minutes',
    run: () => {
      const { workdays, holidays, off, missedMinutes } = recapOf([
        day('PRESENT', 5),
        day('ABSENT'),
        day('HOLIDAY'),
        day('JOINT_LEAVE'),
        day('OFF'),
      ]).sums;
      return `${workdays} workdays, ${holidays} holidays, ${off} off, ${missedMinutes} minutes`;
    },
  },
};
