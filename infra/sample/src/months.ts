import type { LocalDate } from '@asn/civil-date';

/** A month as the number of months since the year 0. Appointments, ranks and retirements begin on a 1st. */
export type Month = number;

const pad = (value: number): string => String(value).padStart(2, '0');

/** `month` is 1 to 12. */
export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;

/** The month a date falls in. */
export const monthOfDate = (date: string): Month =>
  monthOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));

export const yearOf = (month: Month): number => Math.floor(month / 12);

/** 1 to 12. */
export const monthInYear = (month: Month): number => (month % 12) + 1;

/** A day of the month; `day` must be one that the month has. */
export const dayIn = (month: Month, day: number): LocalDate =>
  `${yearOf(month)}-${pad(monthInYear(month))}-${pad(day)}` as LocalDate;

export const firstDay = (month: Month): LocalDate => dayIn(month, 1);

/** 28 to 31. */
export function daysIn(month: Month): number {
  const year = yearOf(month);
  if (monthInYear(month) === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(monthInYear(month)) ? 30 : 31;
}
