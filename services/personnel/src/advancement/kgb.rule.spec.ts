import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { gradeServiceFrom, kgbAppraisal, kgbReached, nextKgb } from './kgb.rule.ts';

const EVEN = [0, 2, 4, 6];
const ODD = [3, 5, 7];

describe('the next raise', () => {
  it.each<[string, string, [number, number], number[], string, object | null]>([
    [
      'two years after the first day',
      '2024-03-01',
      [0, 0],
      EVEN,
      '2024-03-02',
      { years: 2, on: '2026-03-01', latestOn: '2027-03-01', before: 0 },
    ],
    ['on the day itself', '2024-03-01', [0, 0], EVEN, '2026-03-01', { years: 2, on: '2026-03-01' }],
    [
      'the one after, a day later',
      '2024-03-01',
      [0, 0],
      EVEN,
      '2026-03-02',
      { years: 4, on: '2028-03-01', before: 2 },
    ],
    [
      'by the service that a rank came with',
      '2024-04-01',
      [3, 2],
      EVEN,
      '2024-04-01',
      { years: 4, on: '2025-02-01' },
    ],
    [
      'at the odd years of golongan II',
      '2024-04-01',
      [3, 0],
      ODD,
      '2024-04-02',
      { years: 5, on: '2026-04-01', before: 3 },
    ],
    ['none beyond the table', '2010-04-01', [0, 0], EVEN, '2024-01-01', null],
    ['never the first step, which is no raise', '2024-03-01', [0, 0], EVEN, '2024-03-01', { years: 2 }],
  ])('is %s', (_, rankOn, [years, months], steps, day, expected) => {
    const next = nextKgb(gradeServiceFrom(localDate(rankOn), years, months), steps, localDate(day));
    if (expected === null) expect(next).toBeNull();
    else expect(next).toMatchObject(expected);
  });

  it('follows one that was granted before its day', () => {
    expect(nextKgb(localDate('2024-03-01'), EVEN, localDate('2026-01-01'), [2])?.years).toBe(4);
  });

  it('is reached on the anniversary, not the day before', () => {
    expect(kgbReached(localDate('2024-03-01'), EVEN, localDate('2026-02-28'))?.years).toBe(0);
    expect(kgbReached(localDate('2024-03-01'), EVEN, localDate('2026-03-01'))?.years).toBe(2);
  });
});

describe('the appraisal for a raise', () => {
  it.each([
    [{ 2025: 'BAIK' }, 'MET'],
    [{ 2025: 'BUTUH_PERBAIKAN' }, 'MET'],
    [{ 2025: 'KURANG' }, 'NOT_MET'],
    [{ 2024: 'BAIK' }, 'UNKNOWN'],
  ] as const)('%j in the year before 2026: %s', (appraisals, expected) => {
    expect(kgbAppraisal(localDate('2026-03-01'), appraisals).state).toBe(expected);
  });
});
