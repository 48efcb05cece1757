import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { educationRejections, isHigherLevel, type ToldEducation } from './education.rule.ts';

const told: ToldEducation = {
  ...{ level: '45', field: 'Manajemen', institution: 'Universitas Jambi', graduatedYear: 2025 },
  certificateNumber: '12/S2/2025',
  document: { number: '823/1', date: localDate('2025-12-31') },
};

describe('schooling', () => {
  it.each<[string, Partial<ToldEducation>, string[]]>([
    ['that a document of its year shows', {}, []],
    ['of a level that is none', { level: '99' }, ['EDUCATION_LEVEL_UNKNOWN']],
    ['without its school', { institution: ' ' }, ['EDUCATION_FIELD_MISSING']],
    ['finished after its document', { graduatedYear: 2026 }, ['YEAR_IMPLAUSIBLE']],
    ['finished in the year of the birth', { graduatedYear: 1980 }, ['YEAR_IMPLAUSIBLE']],
    ['finished a year later', { graduatedYear: 1981 }, []],
  ])('%s', (_, change, expected) => {
    const found = educationRejections({ ...told, ...change }, localDate('1980-06-01'));
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['45', '40', true],
    ['40', '40', false],
    ['35', '40', false],
    ['05', null, true],
  ])('of level %s above %s: %s', (level, than, expected) => {
    expect(isHigherLevel(level, than)).toBe(expected);
  });
});
