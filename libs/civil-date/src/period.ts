import { addDays, type LocalDate } from './local-date.ts';

/** Days from `from` up to, not including, `to`; open when `to` is null. PostgreSQL's `[from,to)`. */
export interface Period {
  from: LocalDate;
  to: LocalDate | null;
}

/** Whether the period has this day. */
export const covers = (period: Period, day: LocalDate): boolean =>
  period.from <= day && (period.to === null || day < period.to);

/** Whether two periods share a day. */
export const overlap = (a: Period, b: Period): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** The last day of the period; null while it is open. */
export const lastDay = (period: Period): LocalDate | null =>
  period.to === null ? null : addDays(period.to, -1);
