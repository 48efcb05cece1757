import { addDays, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { WorkingHoursInput } from './working-time.type.ts';

/** Minutes from the midnight at which the day begins; `ends` beyond 1,440 lies on the next day. */
export interface Minutes {
  starts: number;
  latestStart: number;
  ends: number;
}

/** `07:30` as minutes; null when it is no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** Hours as minutes; null where they are no hours: not a time, a break as long as the work, a late start after the end. */
export function hoursOf({ starts, latestStart, ends, breakMinutes }: WorkingHoursInput): Minutes | null {
  const [first, latest, last] = [minutesOf(starts), minutesOf(latestStart ?? starts), minutesOf(ends)];
  if (first === null || latest === null || last === null) return null;
  const end = last > first ? last : last + 1440;
  const possible = first <= latest && latest < end && breakMinutes >= 0 && breakMinutes < end - first;
  return possible ? { starts: first, latestStart: latest, ends: end } : null;
}

/**
 * Hours are laid down from a day on, whole: a pattern has its weekdays in Ramadan and outside it, each once. What was
 * laid down for the days before stays.
 * @law Perpres 21/2023 art. 4
 * @from 2023-04-12
 *
 * @param latest the first day of the hours before
 */
export function workingHoursRejections(
  hours: readonly WorkingHoursInput[],
  from: LocalDate,
  latest: LocalDate,
): Rejection[] {
  const rejections: Rejection[] = [];
  const weekdays = (inRamadan: boolean) =>
    hours
      .filter(({ ramadan }) => ramadan === inRamadan)
      .map(({ weekday }) => weekday)
      .sort();
  const whole = weekdays(true).join() === weekdays(false).join() && hours.length > 0;
  const once = new Set(weekdays(false)).size === weekdays(false).length;
  if (!whole || !once || hours.some(({ weekday }) => weekday < 1 || weekday > 7)) rejections.push(NOT_WHOLE);
  if (hours.some((each) => hoursOf(each) === null)) rejections.push(NO_HOURS);
  if (from <= latest) rejections.push(NOT_AFTER);
  return rejections;
}

/** Ramadan has 29 or 30 days. */
export const ramadanRejections = (starts: LocalDate, ends: LocalDate): Rejection[] =>
  ends === addDays(starts, 28) || ends === addDays(starts, 29) ? [] : [NO_RAMADAN];

/**
 * What lateness comes to holds for whole calendar years, since a year is one count.
 * @law PP 94/2021 art. 15
 * @from 2021-08-31
 *
 * @param latest the first day of the figures before
 */
export function figureRejections(
  {
    fromYear,
    minutesADay,
    warningMinutes,
  }: { fromYear: number; minutesADay: number; warningMinutes: number },
  latest: LocalDate,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (fromYear <= Number(latest.slice(0, 4)) || fromYear > 2999)
    rejections.push({ ...NOT_AFTER, path: ['fromYear'] });
  if (minutesADay < 1 || minutesADay > 1440 || warningMinutes < 1 || warningMinutes > minutesADay)
    rejections.push(NO_FIGURES);
  return rejections;
}

const NOT_WHOLE = rejection(
  'HOURS_NOT_WHOLE',
  {
    id: 'Setiap hari kerja 1–7 disebut sekali untuk Ramadan dan sekali di luar Ramadan.',
    en: 'Each weekday, 1 to 7, is given once for Ramadan and once for the rest of the year.',
  },
  { path: ['hours'] },
);
const NO_HOURS = rejection(
  'HOURS_IMPOSSIBLE',
  {
    id: 'Jam ditulis seperti 07:30; batas datang sebelum jam pulang, dan istirahat lebih singkat dari jam kerja.',
    en: 'A time is written 07:30; the latest coming is before the end, and the break shorter than the work.',
  },
  { law: 'Perpres 21/2023 art. 4', path: ['hours'] },
);
const NOT_AFTER = rejection(
  'OF_THE_PAST',
  {
    id: 'Berlaku setelah ketentuan sebelumnya; yang lalu tidak diubah.',
    en: 'It begins after what was laid down before; what is past does not change.',
  },
  { path: ['from'] },
);
const NO_RAMADAN = rejection(
  'RAMADAN_IMPOSSIBLE',
  { id: 'Ramadan 29 atau 30 hari.', en: 'Ramadan has 29 or 30 days.' },
  { path: ['ends'] },
);
const NO_FIGURES = rejection(
  'FIGURES_IMPOSSIBLE',
  {
    id: 'Menit per hari 1–1.440, dan peringatan tidak melebihinya.',
    en: 'Minutes a day 1 to 1,440, and the warning not above them.',
  },
  { path: ['minutesADay'] },
);
export const PATTERN_UNKNOWN = rejection(
  'PATTERN_UNKNOWN',
  { id: 'Pola kerja ini tidak ada.', en: 'There is no such pattern.' },
  { path: ['pattern'] },
);

export const workingHoursRule: Rule = {
  sentence: 'Hours end after they begin: those that do not are a shift over midnight.',
  law: ['Perpres 21/2023 arts. 4, 9'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'from 21:00 to 20:59, and to 21:00, in minutes from the midnight before',
    expected: '2699, 2700',
    run: () =>
      ['20:59', '21:00']
        .map((ends) => hoursOf({ weekday: 1, ramadan: false, starts: '21:00', ends, breakMinutes: 0 })?.ends)
        .join(', '),
  },
};
