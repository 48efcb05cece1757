import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { openSelectionConditions, type OpenSelectionApplicant } from './eligibility.rule.ts';
import { electionRejections, replacementRejections } from './replacement.rule.ts';

describe('Who applies for a JPT pratama. (PP 11/2017 art. 107 jo PP 17/2020)', () => {
  const day = localDate('2027-03-31');
  const fit: OpenSelectionApplicant = {
    birthDate: localDate('1980-01-01'),
    educationLevel: '40',
    relatedYears: 5,
    administratorOrMadyaSince: localDate('2025-03-31'),
  };

  it.each<[string, Partial<OpenSelectionApplicant>, string[]]>([
    ['just meets all', {}, []],
    ['D-IV', { educationLevel: '35' }, []],
    ['D-III', { educationLevel: '30' }, ['EDUCATION']],
    ['four years of experience', { relatedYears: 4 }, ['EXPERIENCE']],
    ['a day short of two years', { administratorOrMadyaSince: localDate('2025-04-01') }, ['PRESENT_LEVEL']],
    ['neither administrator nor madya', { administratorOrMadyaSince: null }, ['PRESENT_LEVEL']],
    ['57 tomorrow', { birthDate: localDate('1970-04-01') }, []],
    ['57 today', { birthDate: localDate('1970-03-31') }, ['AGE']],
  ])('%s: lacks %j', (_, changes, lacking) => {
    const conditions = openSelectionConditions({ ...fit, ...changes }, day);
    expect(conditions).toHaveLength(4);
    expect(conditions.filter(({ met }) => !met).map(({ condition }) => condition)).toEqual(lacking);
  });
});

describe('The holder of a JPT is not replaced within two years. (UU 5/2014 art. 116)', () => {
  it.each([
    ['2020-01-01', '2021-12-31', 1],
    ['2020-01-01', '2022-01-01', 0],
    ['2022-10-31', '2023-10-30', 1],
    ['2022-10-31', '2023-10-31', 0],
    ['2026-01-01', '2026-06-01', 0],
  ])('appointed on %s, replaced on %s: %i', (appointed, replaced, refusals) => {
    expect(replacementRejections(localDate(appointed), localDate(replaced))).toHaveLength(refusals);
  });
});

describe('Around a local election nobody is replaced without leave. (UU 10/2016 arts. 71, 162)', () => {
  const election = { candidatesFixedOn: localDate('2024-09-22'), inauguratedOn: localDate('2025-02-20') };

  it.each([
    ['2024-03-21', false, 0],
    ['2024-03-22', false, 1],
    ['2025-08-19', false, 1],
    ['2025-08-20', false, 0],
    ['2024-10-01', true, 0],
  ])('on %s, with leave %s: %i', (day, leave, refusals) => {
    expect(electionRejections(election, localDate(day), leave)).toHaveLength(refusals);
  });
});
