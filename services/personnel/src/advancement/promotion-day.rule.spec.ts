import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { promotionDayFrom } from './promotion-day.rule.ts';

describe('the first day on which a promotion may take effect', () => {
  it.each([
    ['2023-03-31', '2023-04-01', 'twice a year until 2023'],
    ['2023-04-01', '2023-04-01', 'that day itself'],
    ['2023-04-02', '2023-10-01', 'October after April'],
    ['2023-10-02', '2024-02-01', 'over the new year by the days of 2024'],
    ['2024-01-01', '2024-02-01', 'every second month from 2024 on'],
    ['2024-12-02', '2025-02-01', 'no January in 2025'],
    ['2025-08-02', '2025-10-01', 'no September in 2025'],
    ['2025-10-02', '2025-11-01', 'every month from October 2025 on'],
    ['2026-01-01', '2026-01-01', 'January too'],
    ['1999-11-05', '2000-04-01', 'an old career by the days of its own time'],
  ])('from %s on is %s: %s', (day, expected) => {
    expect(promotionDayFrom(localDate(day))).toBe(expected);
  });
});
