import { addDays, type LocalDate } from './local-date.ts';

/**
 * Days from `from` up to, not including, `to`; PostgreSQL's `[from,to)`.
 * `from` null: since before the records begin; `to` null: still open.
 */
export interface Period {
  from: LocalDate | null;
  to: LocalDate | null;
}

/** Whether the period has this day. */
export const covers = (period: Period, day: LocalDate): boolean =>
  startsBy(period, day) && (period.to === null || day < period.to);

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean =>
  (b.to === null || a.from === null || a.from < b.to) && (a.to === null || b.from === null || b.from < a.to);

/** Whether the period began on or before this day. */
export const startsBy = (period: Period, day: LocalDate): boolean =>
  period.from === null || period.from <= day;

/** The last day of the period; null while it is open. */
export const lastDay = (period: Period): LocalDate | null =>
  period.to === null ? null : addDays(period.to, -1);
