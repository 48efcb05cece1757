import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { Condition } from './condition.ts';
import { kgbFindings, promotionFindings, type GrantedPromotion } from './grant.rule.ts';
import type { Promotion } from './promotion.rule.ts';

const condition = (code: string, state: Condition['state']): Condition => ({
  ...{ code, state, law: 'PP 99/2000', inputs: [] },
  reason: { id: 'karena', en: 'because' },
});
const promotion: Promotion = {
  ...{ path: 'REGULER', from: 'II/d', to: 'III/a', state: 'UNKNOWN', earliestOn: null },
  on: localDate('2026-04-01'),
  conditions: [condition('TIME_IN_RANK', 'MET'), condition('SERVICE_EXAMINATION', 'UNKNOWN')],
};
const granted: GrantedPromotion = {
  ...{ grade: 'III/a', serviceYears: 4, serviceMonths: 0, examination: '12/UD/2025' },
  effectiveOn: localDate('2026-04-01'),
};
const codes = (list: { code: string }[]) => list.map(({ code }) => code);

describe('a promotion by a decree', () => {
  it.each<[string, Partial<GrantedPromotion>, string[], string[]]>([
    ['is recorded', {}, [], []],
    ['warns where the certificate is not told', { examination: ' ' }, [], ['SERVICE_EXAMINATION']],
    ['is refused two grades up', { grade: 'III/b' }, ['GRADE_NOT_NEXT'], []],
    ['is refused in mid-month', { effectiveOn: localDate('2026-04-02') }, ['NOT_A_PROMOTION_DAY'], []],
    [
      'is refused in a month of no promotions',
      { effectiveOn: localDate('2025-09-01') },
      ['NOT_A_PROMOTION_DAY'],
      [],
    ],
    ['is refused with a year of twelve months', { serviceMonths: 12 }, ['SERVICE_NOT_A_TIME'], []],
  ])('%s', (_, change, rejections, warnings) => {
    const found = promotionFindings({ ...granted, ...change }, promotion);
    expect([codes(found.rejections), codes(found.warnings)]).toEqual([rejections, warnings]);
  });

  it('is refused by each condition that is not met', () => {
    const conditions = [condition('EDUCATION_CEILING', 'NOT_MET'), condition('APPRAISALS_GOOD', 'UNKNOWN')];
    const found = promotionFindings(granted, { ...promotion, conditions });
    expect([codes(found.rejections), codes(found.warnings)]).toEqual([
      ['EDUCATION_CEILING'],
      ['APPRAISALS_GOOD'],
    ]);
  });
});

describe('a raise by a decree', () => {
  const step = { years: 2, on: localDate('2024-03-01'), latestOn: localDate('2025-03-01'), before: 0 };
  it.each([
    ['on its day', step, '2024-03-01', [], []],
    ['a year late', step, '2025-03-01', [], []],
    ['a year and a day late', step, '2025-03-02', [], ['DELAYED_TOO_LONG']],
    ['a second time', step, '2024-03-01', [2], ['KGB_GRANTED']],
    ['without a step', null, '2024-03-01', [], ['NO_STEP_REACHED']],
    ['on the first day in the grade', { ...step, years: 0 }, '2024-03-01', [], ['NO_STEP_REACHED']],
  ])('%s', (_, at, day, granted, expected) => {
    expect(codes(kgbFindings(at, localDate(day), granted, []).rejections)).toEqual(expected);
  });
});
