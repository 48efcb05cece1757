import { describe, expect, it } from '@jest/globals';
import {
  addMonths,
  covers,
  dayOf,
  fullYearsBetween,
  inForceOn,
  lastDay,
  localDate,
  overlap,
  parseLocalDate,
  startOfDay,
} from './index.ts';

const WIB = 'Asia/Jakarta';

describe('a local date', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-04-31', false],
    ['2024-12-31', true],
    ['2024-00-10', false],
    ['2024-01-00', false],
    ['2024-13-01', false],
    ['2024-1-1', false],
    ['0000-01-01', false],
    ['2024-01-01T00:00', false],
    ['', false],
  ])('%s is a day of the calendar: %s', (text, valid) => {
    expect(parseLocalDate(text) !== null).toBe(valid);
  });

  it('is refused by a sentence when it must be right and is not', () => {
    expect(() => localDate('31-12-2024')).toThrow(RangeError);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29');
  });

  it('counts an age so that the birthday itself counts', () => {
    const born = localDate('1990-05-10');
    expect(fullYearsBetween(born, localDate('2020-05-09'))).toBe(29);
    expect(fullYearsBetween(born, localDate('2020-05-10'))).toBe(30);
  });
});

describe('a day in WIB', () => {
  it('begins seven hours before that day begins in UTC', () => {
    expect(dayOf(new Date('2026-01-31T16:59:59Z'), WIB)).toBe('2026-01-31');
    expect(dayOf(new Date('2026-01-31T17:00:00Z'), WIB)).toBe('2026-02-01');
    expect(startOfDay(localDate('2026-02-01'), WIB).toISOString()).toBe('2026-01-31T17:00:00.000Z');
  });
});

describe('a period', () => {
  const january = { from: localDate('2026-01-01'), to: localDate('2026-02-01') };
  it('has its first day and not its end', () => {
    expect(covers(january, localDate('2026-01-01'))).toBe(true);
    expect(covers(january, localDate('2026-02-01'))).toBe(false);
    expect(lastDay(january)).toBe('2026-01-31');
  });

  it('does not overlap the period that begins where it ends', () => {
    expect(overlap(january, { from: localDate('2026-02-01'), to: null })).toBe(false);
    expect(overlap(january, { from: localDate('2026-01-31'), to: null })).toBe(true);
  });
});

describe('a dated table', () => {
  const rows = [
    { from: localDate('2024-01-01'), value: 'six a year' },
    { from: localDate('2025-10-01'), value: 'monthly' },
  ];
  it.each([
    ['2023-12-31', undefined],
    ['2025-09-30', 'six a year'],
    ['2025-10-01', 'monthly'],
  ])('on %s the row in force says %s', (day, value) => {
    expect(inForceOn(rows, localDate(day))?.value).toBe(value);
  });
});
