import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { Appraisals } from './condition.ts';
import { creditBetween } from './credit.rule.ts';

const credit = (from: string, to: string, coefficient: number, appraisals: Appraisals) =>
  creditBetween(localDate(from), localDate(to), { coefficient }, appraisals);

describe('credit', () => {
  it.each<[string, string, string, number, Appraisals, number]>([
    ['a year at Baik is the coefficient', '2025-01-01', '2026-01-01', 12.5, { 2025: 'BAIK' }, 12.5],
    [
      'a year at Sangat Baik is half as much again',
      '2025-01-01',
      '2026-01-01',
      25,
      { 2025: 'SANGAT_BAIK' },
      37.5,
    ],
    ['a year at Sangat Kurang is a quarter', '2025-01-01', '2026-01-01', 50, { 2025: 'SANGAT_KURANG' }, 12.5],
    ['counts full months only', '2025-01-15', '2025-12-14', 12, { 2025: 'BAIK' }, 10],
    [
      'counts each year by its own appraisal',
      '2024-10-01',
      '2025-04-01',
      12,
      { 2024: 'BAIK', 2025: 'KURANG' },
      4.5,
    ],
  ])('of %s', (_, from, to, coefficient, appraisals, expected) => {
    expect(credit(from, to, coefficient, appraisals)).toEqual({
      known: expected,
      most: expected,
      missing: [],
    });
  });

  it('of a year that is not known lies between nothing and 150 percent', () => {
    expect(credit('2024-01-01', '2026-01-01', 5, { 2025: 'BAIK' })).toEqual({
      known: 5,
      most: 12.5,
      missing: [2024],
    });
  });
});
