import { describe, expect, it } from '@jest/globals';
import { formationRejections } from './formation.rule.ts';

const line = { code: 'GURU-01', places: 2, educationLevels: ['40'] };
const situation = { need: 5, incumbents: 2, offered: 1 };
const codes = (changes: Partial<typeof line>, position: Partial<typeof situation> = {}) =>
  formationRejections({ ...line, ...changes }, { ...situation, ...position }).map(({ code }) => code);

describe('A selection offers no more places than are vacant. (PP 11/2017 art. 13)', () => {
  it.each([
    [2, {}, []],
    [3, {}, ['MORE_THAN_VACANT']],
    [1, { incumbents: 6 }, ['MORE_THAN_VACANT']],
    [5, { incumbents: 0, offered: 0 }, []],
    [0, {}, ['PLACES_BELOW_ONE']],
  ])('%i places in a position with %j: %j', (places, position, expected) => {
    expect(codes({ places }, position)).toEqual(expected);
  });

  it('a line has a code that files can name and known levels of education', () => {
    expect(codes({ code: 'guru satu', educationLevels: [] })).toEqual([
      'LINE_CODE_INVALID',
      'EDUCATION_LEVEL_UNKNOWN',
    ]);
    expect(codes({ educationLevels: ['40', '99'] })).toEqual(['EDUCATION_LEVEL_UNKNOWN']);
  });
});
