import { Temporal } from 'temporal-polyfill';

/** A date of law: a calendar day `YYYY-MM-DD` without a time zone. Compares and sorts as a string. */
export type LocalDate = string & { readonly __localDate: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; null for any other text and for a day that no calendar has (30 February). */
export function parseLocalDate(text: string): LocalDate | null {
  const parts = SHAPE.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && day >= 1 && day <= daysIn(year, month) ? (text as LocalDate) : null;
}

// Reading a file asks this for a dozen cells of each row, so it does not make an object for each.
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Like `parseLocalDate`, for text that must be right (literals, columns of a database). Throws RangeError. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError('not a calendar date of the form YYYY-MM-DD');
  return date;
}

/** The day `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => shift(date, { days });

/** The same day of the month `months` later; the last day of that month when it has no such day. */
export const addMonths = (date: LocalDate, months: number): LocalDate => shift(date, { months });

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export const addYears = (date: LocalDate, years: number): LocalDate => shift(date, { years });

/** Completed years from `from` to `to`, as an age is counted: the birthday counts. Negative when `to` is earlier. */
export function fullYearsBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'years' }).years;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** The calendar day on which `instant` falls in the civil time zone (IANA name). */
export function dayOf(instant: Date, civilTimeZone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(civilTimeZone)
    .toPlainDate()
    .toString() as LocalDate;
}

/** The instant at which `date` begins in the civil time zone (IANA name). */
export function startOfDay(date: LocalDate, civilTimeZone: string): Date {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(civilTimeZone);
  return new Date(start.epochMilliseconds);
}

function shift(date: LocalDate, duration: { days?: number; months?: number; years?: number }): LocalDate {
  return Temporal.PlainDate.from(date).add(duration).toString() as LocalDate;
}
