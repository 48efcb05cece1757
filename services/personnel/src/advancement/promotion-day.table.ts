import { localDate, type LocalDate } from '@asn/civil-date';

/** In which months a promotion may take effect, always on their first day, from a day on until the next row begins. */
export interface PromotionDays {
  /** Null: since before the records. */
  from: LocalDate | null;
  months: readonly number[];
  law: string;
}

/** Two days a year, then six, then every month. */
export const promotionDays: readonly PromotionDays[] = [
  { from: null, months: [4, 10], law: 'PP 99/2000' },
  { from: localDate('2024-01-01'), months: [2, 4, 6, 8, 10, 12], law: 'Peraturan BKN 4/2023' },
  {
    from: localDate('2025-10-01'),
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    law: 'Peraturan BKN 4/2025',
  },
];
