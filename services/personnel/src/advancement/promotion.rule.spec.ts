import { localDate, type LocalDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { PromotionFacts } from './promotion-facts.ts';
import { promotionOn } from './promotion.rule.ts';

const pelaksana: PromotionFacts = {
  grade: 'III/b',
  since: localDate('2022-04-01'),
  position: { kind: 'PELAKSANA', echelon: null, level: null },
  educationLevel: '40',
  superior: { grade: 'III/d' },
  appraisals: { 2024: 'BAIK', 2025: 'SANGAT_BAIK' },
  creditRates: [],
};
const functional: PromotionFacts = {
  ...pelaksana,
  grade: 'III/a',
  since: localDate('2022-01-01'),
  position: { kind: 'FUNGSIONAL', echelon: null, level: 'AHLI_PERTAMA' },
  appraisals: { 2022: 'BAIK', 2023: 'BAIK', 2024: 'BAIK', 2025: 'BAIK' },
  creditRates: [{ level: 'AHLI_PERTAMA', coefficient: 12.5, forRank: 50, forLevel: 100 }],
};
const head: PromotionFacts = {
  ...pelaksana,
  grade: 'III/d',
  since: localDate('2013-04-01'),
  position: { kind: 'ADMINISTRATOR', echelon: 'III.b', level: null },
  appraisals: { 2015: 'BAIK', 2016: 'BAIK' },
};

const open = (facts: PromotionFacts, on = '2026-04-01' as LocalDate) => {
  const promotion = promotionOn(facts, on);
  return promotion?.conditions
    .filter(({ state }) => state !== 'MET')
    .map(({ code, state }) => `${code} ${state}`);
};

describe('a promotion', () => {
  it.each<[string, Partial<PromotionFacts>, string[]]>([
    ['of who meets everything, four years in rank to the day', {}, []],
    ['a day too early', { since: localDate('2022-04-02') }, ['TIME_IN_RANK NOT_MET']],
    [
      'Baik in only one of two years',
      { appraisals: { 2024: 'BUTUH_PERBAIKAN', 2025: 'BAIK' } },
      ['APPRAISALS_GOOD NOT_MET'],
    ],
    ['one year that nobody told of', { appraisals: { 2025: 'BAIK' } }, ['APPRAISALS_GOOD UNKNOWN']],
    [
      'one poor year beside one that is not known',
      { appraisals: { 2024: 'KURANG' } },
      ['APPRAISALS_GOOD NOT_MET'],
    ],
    ['up to the ceiling of S-1', { grade: 'III/c', appraisals: pelaksana.appraisals }, []],
    ['above the ceiling of D-III', { grade: 'III/c', educationLevel: '30' }, ['EDUCATION_CEILING NOT_MET']],
    ['without a known education', { educationLevel: null }, ['EDUCATION_CEILING UNKNOWN']],
    ['to the rank of the superior', { superior: { grade: 'III/c' } }, []],
    ['above the superior', { superior: { grade: 'III/b' } }, ['NOT_ABOVE_SUPERIOR NOT_MET']],
    ['below a superior on contract', { superior: { grade: 'IX' } }, ['NOT_ABOVE_SUPERIOR UNKNOWN']],
    ['of who has no superior', { superior: null }, []],
    ['into golongan III', { grade: 'II/d' }, ['SERVICE_EXAMINATION UNKNOWN']],
    [
      'into golongan IV',
      { grade: 'III/d', educationLevel: '45', superior: null },
      ['SERVICE_EXAMINATION UNKNOWN'],
    ],
    ['without a known position', { position: null }, ['POSITION_KNOWN UNKNOWN']],
  ])('reguler, %s: %j', (_, change, expected) => {
    expect(open({ ...pelaksana, ...change })).toEqual(expected);
  });

  it.each<[string, Partial<PromotionFacts>, string, string[]]>([
    ['two years in rank and 50 of 50 credits', {}, '2026-01-01', []],
    [
      'two years, and nothing known of one of them',
      { since: localDate('2024-01-01'), appraisals: { 2025: 'BAIK' } },
      '2026-01-01',
      ['APPRAISALS_GOOD UNKNOWN', 'CREDIT_ENOUGH NOT_MET'],
    ],
    [
      'a day less than two years',
      { since: localDate('2024-01-02') },
      '2026-01-01',
      ['TIME_IN_RANK NOT_MET', 'CREDIT_ENOUGH NOT_MET'],
    ],
    [
      'a month of credit too little',
      { since: localDate('2022-02-01') },
      '2026-01-01',
      ['CREDIT_ENOUGH NOT_MET'],
    ],
    [
      'credit that one open year could fill',
      { appraisals: { 2022: 'BAIK', 2024: 'BAIK', 2025: 'BAIK' } },
      '2026-01-01',
      ['CREDIT_ENOUGH UNKNOWN'],
    ],
    [
      'above its level',
      { grade: 'III/b', since: localDate('2017-01-01') },
      '2026-01-01',
      ['LEVEL_CARRIES_RANK NOT_MET', 'CREDIT_ENOUGH UNKNOWN'],
    ],
    [
      'to the first rank of a level that was reached',
      {
        grade: 'III/b',
        position: { kind: 'FUNGSIONAL', echelon: null, level: 'AHLI_MUDA' },
        creditRates: [{ level: 'AHLI_MUDA', coefficient: 25, forRank: 100, forLevel: 200 }],
      },
      '2026-01-01',
      [],
    ],
    [
      'of a title that names no level',
      { position: { kind: 'FUNGSIONAL', echelon: null, level: null } },
      '2026-01-01',
      ['LEVEL_CARRIES_RANK UNKNOWN', 'CREDIT_ENOUGH UNKNOWN'],
    ],
    [
      'of the time before credit went by appraisals',
      { since: localDate('2018-04-01'), appraisals: { 2021: 'BAIK', 2022: 'BAIK' } },
      '2023-04-01',
      ['CREDIT_ENOUGH UNKNOWN'],
    ],
  ])('by credit, %s', (_, change, on, expected) => {
    expect(open({ ...functional, ...change }, localDate(on))).toEqual(expected);
  });

  it.each<[string, Partial<PromotionFacts>, string, string[]]>([
    ['to the top of the range', {}, '2017-04-01', []],
    ['beyond the range', { grade: 'IV/a' }, '2017-04-01', ['ECHELON_RANGE NOT_MET']],
    [
      'after the ranges ended',
      { appraisals: { 2015: 'BAIK', 2016: 'BAIK' } },
      '2017-10-01',
      ['ECHELON_RANGE UNKNOWN'],
    ],
  ])('in a structural post, %s', (_, change, on, expected) => {
    expect(open({ ...head, ...change }, localDate(on))).toEqual(expected);
  });

  it.each<[string, Partial<PromotionFacts>, string | null]>([
    ['when the time in rank is complete', {}, '2026-04-01'],
    ['a month later, for a day', { since: localDate('2022-04-02') }, '2026-05-01'],
    ['when the poor year no longer counts', { appraisals: { 2025: 'KURANG' } }, '2028-01-01'],
    ['never, above the ceiling', { grade: 'III/d' }, null],
    ['by the days of its time', { since: localDate('2019-05-01'), appraisals: {} }, '2023-10-01'],
  ])('is possible %s', (_, change, expected) => {
    expect(promotionOn({ ...pelaksana, ...change }, localDate('2026-04-01'))?.earliestOn).toBe(expected);
  });

  it('leads nowhere from the highest grade', () => {
    expect(promotionOn({ ...pelaksana, grade: 'IV/e' }, localDate('2026-04-01'))).toBeNull();
  });

  it('says all of it in both languages, each with its article', () => {
    for (const { reason, law } of promotionOn(functional, localDate('2026-01-01'))?.conditions ?? []) {
      expect([reason.id, reason.en, law].every((text) => text.length > 5)).toBe(true);
    }
  });
});
