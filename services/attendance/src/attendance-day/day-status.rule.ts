import { localDate, startOfDay, type LocalDate } from '@asn/civil-date';
import type { Rule, Sentence } from '@asn/law';

export const statuses = [
  'PRESENT',
  'NOT_YET',
  'ABSENT',
  'HOLIDAY',
  'JOINT_LEAVE',
  'LEAVE',
  'DUTY_TRIP',
  'OFF',
] as const;
export type AttendanceStatus = (typeof statuses)[number];

/** Hours of a day in minutes from its midnight; `ends` beyond 1,440 lies on the next day. */
export interface Hours {
  starts: number;
  /** The latest time at which somebody may come, staying as much longer; `starts` where hours are fixed. */
  latestStart: number;
  ends: number;
  /** Minutes of work: from the start to the end without the break. */
  work: number;
}

/** What is known of somebody's day before anyone looks at the check-ins. */
export interface PlannedDay {
  date: LocalDate;
  /** Null while no working time has been laid down for them. */
  pattern: { name: string; hours: Hours | null; keepsHolidays: boolean } | null;
  ramadan: boolean;
  holiday: { name: string; kind: 'HOLIDAY' | 'JOINT_LEAVE' } | null;
  excused: { dutyTrip: boolean; document: string } | null;
}

export interface JudgedDay {
  status: AttendanceStatus;
  /** Whole minutes; null where there is nothing to measure. */
  lateMinutes: number | null;
  earlyMinutes: number | null;
  /** Late and early together, at most the day's work: nobody misses more of a day than it has. */
  missedMinutes: number | null;
  reason: Sentence;
  law: string | null;
}

const MINUTE = 60_000;

/** The instant `minutes` after a midnight. The civil zones of Indonesia have no daylight saving. */
export const instantAfter = (midnight: Date, minutes: number): Date =>
  new Date(midnight.getTime() + minutes * MINUTE);

/**
 * What a day is: off by its schedule, holiday, joint leave, excused, present with what is missing of it, absent once
 * its hours are over, and before that not yet anything.
 * @law Perpres 21/2023 art. 4
 * @law PP 94/2021 art. 4
 * @from 2023-04-12
 *
 * A minute counts once it is whole: at 07:30:59 nobody is late, at 07:31:00 by one minute. An excused day is excused
 * whether or not somebody came.
 *
 * @param times when they came and went; both null where no check-in has come
 * @param at the midnight at which the day begins, and the instant at which this is asked
 */
export function judgeDay(
  day: PlannedDay,
  times: { firstIn: Date | null; lastOut: Date | null },
  { midnight, now }: { midnight: Date; now: Date },
): JudgedDay {
  const { pattern, holiday, excused } = day;
  const came = times.firstIn !== null || times.lastOut !== null;
  if (pattern === null) return without(came ? 'PRESENT' : 'NOT_YET', NO_SCHEDULE);
  if (pattern.hours === null) return without('OFF', offBy(pattern.name), 'Perpres 21/2023 art. 4');
  if (holiday !== null && pattern.keepsHolidays) {
    const { kind, name } = holiday;
    return without(
      kind,
      { id: `${name}.`, en: `${kind === 'HOLIDAY' ? 'A holiday' : 'Joint leave'}: ${name}.` },
      kind === 'HOLIDAY' ? 'Perpres 21/2023 art. 4' : 'PP 11/2017 art. 333',
    );
  }
  if (excused !== null) {
    const [status, id, en] = excused.dutyTrip
      ? (['DUTY_TRIP', 'Perjalanan dinas', 'A duty trip'] as const)
      : (['LEAVE', 'Cuti', 'Leave'] as const);
    return without(
      status,
      { id: `${id} berdasarkan ${excused.document}.`, en: `${en} by ${excused.document}.` },
      excused.dutyTrip ? 'PP 94/2021 art. 4' : 'PP 11/2017 art. 309',
    );
  }
  const { starts, latestStart, ends, work } = pattern.hours;
  if (!came) {
    return now < instantAfter(midnight, ends)
      ? without('NOT_YET', STILL_OPEN)
      : without('ABSENT', UNEXCUSED, 'PP 94/2021 art. 4');
  }
  const minuteOf = (instant: Date) => (instant.getTime() - midnight.getTime()) / MINUTE;
  const arrival = times.firstIn === null ? null : Math.floor(minuteOf(times.firstIn));
  const lateMinutes = arrival === null ? null : Math.max(0, arrival - latestStart);
  // Who comes later within the flexible hours stays as much longer, and nobody longer than that.
  const end = ends + Math.min(Math.max((arrival ?? starts) - starts, 0), latestStart - starts);
  const earlyMinutes = times.lastOut === null ? null : Math.max(0, Math.floor(end - minuteOf(times.lastOut)));
  return {
    status: 'PRESENT',
    lateMinutes,
    earlyMinutes,
    missedMinutes: Math.min((lateMinutes ?? 0) + (earlyMinutes ?? 0), work),
    reason: presence(lateMinutes, earlyMinutes, day.ramadan),
    law: 'Perpres 21/2023 art. 4',
  };
}

const without = (status: AttendanceStatus, reason: Sentence, law: string | null = null): JudgedDay => ({
  status,
  lateMinutes: null,
  earlyMinutes: null,
  missedMinutes: null,
  reason,
  law,
});

function presence(late: number | null, early: number | null, ramadan: boolean): Sentence {
  const told = (minutes: number | null, [some, none, unknown]: readonly [string, string, string]) =>
    minutes === null ? unknown : minutes === 0 ? none : `${minutes} ${some}`;
  const id = [
    told(late, ['menit terlambat', 'datang tepat waktu', 'jam datang tidak tercatat']),
    told(early, ['menit pulang lebih awal', 'pulang sesuai jam kerja', 'jam pulang belum tercatat']),
  ].join(', ');
  const en = [
    told(late, ['minutes late', 'came in time', 'the coming was not recorded']),
    told(early, ['minutes early', 'stayed to the end', 'the going is not recorded yet']),
  ].join(', ');
  return {
    id: `Hadir: ${id}${ramadan ? ' (jam kerja Ramadan)' : ''}.`,
    en: `Present: ${en}${ramadan ? ' (hours of Ramadan)' : ''}.`,
  };
}

const offBy = (name: string): Sentence => ({
  id: `Bukan hari kerja menurut jadwal: ${name}.`,
  en: `Off by the schedule: ${name}.`,
});
const NO_SCHEDULE: Sentence = {
  id: 'Jadwal kerja belum ditetapkan, sehingga hari ini tidak dinilai.',
  en: 'No working time has been laid down, so the day is not judged.',
};
const STILL_OPEN: Sentence = {
  id: 'Belum ada presensi, dan jam kerja belum berakhir.',
  en: 'There is no check-in, and the working time is not over.',
};
const UNEXCUSED: Sentence = {
  id: 'Tidak ada presensi, cuti, atau perjalanan dinas pada hari kerja ini.',
  en: 'There is no check-in, leave or duty trip on this workday.',
};

const friday = localDate('2026-11-27');
export const dayStatusRule: Rule = {
  sentence: 'A day is judged by its schedule, the calendar, what excuses it, and the check-ins.',
  law: ['Perpres 21/2023 art. 4', 'PP 94/2021 art. 4'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'who comes on a Friday at 07:30:59 and goes at 16:29:00 is not late, and a minute early',
    expected: 'PRESENT 0 1',
    run: () => {
      const hours = { starts: 450, latestStart: 450, ends: 990, work: 450 };
      const pattern = { name: 'Lima hari kerja', hours, keepsHolidays: true };
      const planned = { date: friday, pattern, ramadan: false, holiday: null, excused: null };
      const times = {
        firstIn: new Date('2026-11-27T07:30:59+07:00'),
        lastOut: new Date('2026-11-27T16:29:00+07:00'),
      };
      const { status, lateMinutes, earlyMinutes } = judgeDay(planned, times, {
        midnight: startOfDay(friday, 'Asia/Jakarta'),
        now: times.lastOut,
      });
      return `${status} ${lateMinutes} ${earlyMinutes}`;
    },
  },
};
