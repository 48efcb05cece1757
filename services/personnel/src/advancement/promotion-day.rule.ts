import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { promotionDays, type PromotionDays } from './promotion-day.table.ts';

/** The days on which promotions take effect by the law in force on a day. */
export const promotionDaysOn = (day: LocalDate): PromotionDays =>
  promotionDays.filter(({ from }) => from === null || from <= day).at(-1) as PromotionDays;

/**
 * A promotion takes effect on the first day of a month, of those that the law in force on that day names: April and
 * October, every second month from 2024 on, every month from October 2025 on.
 * @law PP 99/2000; Peraturan BKN 4/2023; Peraturan BKN 4/2025
 */
export const isPromotionDay = (day: LocalDate): boolean =>
  day.endsWith('-01') && promotionDaysOn(day).months.includes(Number(day.slice(5, 7)));

/** The first day on or after this one on which a promotion may take effect. */
export function promotionDayFrom(day: LocalDate): LocalDate {
  let candidate = day.endsWith('-01') ? day : nextMonth(day);
  while (!isPromotionDay(candidate)) candidate = nextMonth(candidate);
  return candidate;
}

/** The first day of the next month. Written as text: looking for the earliest TMT asks this a hundred times. */
export function nextMonth(day: LocalDate): LocalDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [inYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return localDate(`${String(inYear).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`);
}

export const promotionDayRule: Rule = {
  sentence: 'A promotion takes effect on the first day of a month that the law in force on that day names.',
  law: ['PP 99/2000', 'Peraturan BKN 4/2023', 'Peraturan BKN 4/2025'],
  from: null,
  to: null,
  boundary: {
    case: 'the first such day from 2 August 2025 on, the last before promotions became monthly',
    expected: '2025-10-01',
    run: () => promotionDayFrom(localDate('2025-08-02')),
  },
};
