import { addDays, localDate, startOfDay, type LocalDate } from '@asn/civil-date';
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
  reason: Sentence;
  law: string | null;
}

const MINUTE = 60_000;

/** The instant `minutes` after the day's midnight. The civil zones of Indonesia have no daylight saving. */
export const instantAt = (date: LocalDate, minutes: number, zone: string): Date =>
  new Date(startOfDay(date, zone).getTime() + minutes * MINUTE);

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
 * @param now the instant at which this is asked
 */
export function judgeDay(
  day: PlannedDay,
  times: { firstIn: Date | null; lastOut: Date | null },
  now: Date,
  zone: string,
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
  const { starts, latestStart, ends } = pattern.hours;
  if (!came) {
    return now < instantAt(day.date, ends, zone)
      ? without('NOT_YET', STILL_OPEN)
      : without('ABSENT', UNEXCUSED, 'PP 94/2021 art. 4');
  }
  const midnight = startOfDay(day.date, zone).getTime();
  const minuteOf = (instant: Date) => (instant.getTime() - midnight) / MINUTE;
  const arrival = times.firstIn === null ? null : Math.floor(minuteOf(times.firstIn));
  const lateMinutes = arrival === null ? null : Math.max(0, arrival - latestStart);
  // Who comes later within the flexible hours stays as much longer, and nobody longer than that.
  const end = ends + Math.min(Math.max((arrival ?? starts) - starts, 0), latestStart - starts);
  const earlyMinutes = times.lastOut === null ? null : Math.max(0, Math.floor(end - minuteOf(times.lastOut)));
  return {
    status: 'PRESENT',
    lateMinutes,
    earlyMinutes,
    reason: presence(lateMinutes, earlyMinutes, day.ramadan),
    law: 'Perpres 21/2023 art. 4',
  };
}

const without = (status: AttendanceStatus, reason: Sentence, law: string | null = null): JudgedDay => ({
  status,
  lateMinutes: null,
  earlyMinutes: null,
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

/** Minutes from which and to which check-ins are told for a day. */
export interface Span {
  opens: number;
  closes: number;
}

/** How long before and after a shift its check-ins may lie, in minutes. */
const BEFORE = 60;
const AFTER = 360;

/**
 * A night shift belongs to the day on which it starts: what is checked after midnight, up to six hours beyond its end
 * but not into the hour before the next day's work, is that day's. Any other day is its civil day.
 * @law Perpres 21/2023 art. 9
 *
 * @param hours of the day before, the day, and the day after; null where one is off
 */
export function spanOf(before: Hours | null, day: Hours | null, after: Hours | null): Span {
  return { opens: spillInto(before, day), closes: 1440 + spillInto(day, after) };
}

/** How far a day reaches into the next, in minutes after the midnight between them. */
function spillInto(hours: Hours | null, next: Hours | null): number {
  if (hours === null || hours.ends <= 1440) return 0;
  const end = hours.ends - 1440;
  return next === null ? end + AFTER : Math.max(end, Math.min(end + AFTER, next.starts - BEFORE));
}

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
      const hours = { starts: 450, latestStart: 450, ends: 990 };
      const pattern = { name: 'Lima hari kerja', hours, keepsHolidays: true };
      const zone = 'Asia/Jakarta';
      const planned = { date: friday, pattern, ramadan: false, holiday: null, excused: null };
      const times = {
        firstIn: new Date('2026-11-27T07:30:59+07:00'),
        lastOut: new Date('2026-11-27T16:29:00+07:00'),
      };
      const { status, lateMinutes, earlyMinutes } = judgeDay(planned, times, times.lastOut, zone);
      return `${status} ${lateMinutes} ${earlyMinutes}`;
    },
  },
};

export const nightShiftRule: Rule = {
  sentence: 'A night shift belongs to the day on which it starts.',
  law: ['Perpres 21/2023 art. 9'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'after a night from 21:00 to 07:00 and a day off, the night’s day reaches to',
    expected: `13:00 of ${addDays(friday, 1)}`,
    run: () => {
      const { closes } = spanOf(null, { starts: 1260, latestStart: 1260, ends: 1860 }, null);
      return `${(closes - 1440) / 60}:00 of ${addDays(friday, 1)}`;
    },
  },
};
