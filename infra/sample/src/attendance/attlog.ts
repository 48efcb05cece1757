import { addDays, type LocalDate } from '@asn/civil-date';
import type { Random } from '../random.ts';
import type { Conduct } from './conduct.ts';

/** When the people of a pattern come and go, in minutes; null on a day off. */
type Hours = (weekday: number) => { starts: number; ends: number } | null;

export type SamplePattern = 'OFFICE_5' | 'OFFICE_6';

const HOURS: Readonly<Record<SamplePattern, Hours>> = {
  OFFICE_5: (weekday) => (weekday > 5 ? null : { starts: 450, ends: weekday === 5 ? 990 : 960 }),
  OFFICE_6: (weekday) => (weekday > 6 ? null : { starts: 450, ends: { 5: 720, 6: 840 }[weekday] ?? 885 }),
};

/** 1 is Monday. */
const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** The days on which a pattern has work, the first first; holidays are not known here. */
export function workdaysOf(pattern: SamplePattern, since: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = since; date <= until; date = addDays(date, 1))
    if (HOURS[pattern](weekdayOf(date)) !== null) days.push(date);
  return days;
}

/** What a machine has recorded of one person: coming and going of each workday that they were there. */
export function* linesOf(
  pin: string,
  pattern: SamplePattern,
  workdays: readonly LocalDate[],
  conduct: Conduct,
  random: Random,
): Generator<string> {
  for (const [number, date] of workdays.entries()) {
    const { starts, ends } = HOURS[pattern](weekdayOf(date))!;
    const [early, long, late] = [random.integer(1, 25), random.integer(0, 25), random.integer(2, 40)];
    const comesLate = conduct.late === true ? number % 3 === 0 : random.chance(0.02);
    if (
      conduct.absent.includes(number) ||
      [conduct.leave, conduct.dutyTrip].some((days) => lies(number, days))
    )
      continue;
    yield lineOf(pin, date, comesLate ? starts + late : starts - early, random, 0);
    yield lineOf(pin, date, ends + long, random, 1);
  }
}

/** Coming in the evening and going in the morning after, each night of the days. */
export function* nightLinesOf(pin: string, nights: readonly LocalDate[], random: Random): Generator<string> {
  for (const date of nights) {
    yield lineOf(pin, date, 1260 - random.integer(2, 20), random, 0);
    yield lineOf(pin, addDays(date, 1), 420 + random.integer(0, 15), random, 1);
  }
}

const lies = (number: number, days: readonly [number, number] | undefined): boolean =>
  days !== undefined && days[0] <= number && number <= days[1];

/** As the machine writes it: PIN, time, device, coming (0) or going (1), by fingerprint, no work code. */
function lineOf(pin: string, date: LocalDate, minutes: number, random: Random, status: 0 | 1): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(random.integer(0, 59))}`;
  return [pin.padStart(9), `${date} ${time}`, '1', `${status}`, '1', '0'].join('\t');
}
