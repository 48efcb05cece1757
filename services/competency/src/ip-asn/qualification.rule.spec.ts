import { describe, expect, it } from '@jest/globals';
import { qualification } from './qualification.rule.ts';
import { standardPoints } from './standard-points.table.ts';

describe('the points of qualification', () => {
  it.each([
    ['50', 'S-3', 25],
    ['49', 'Subspesialis', 25],
    ['47', 'Spesialis', 20],
    ['45', 'S-2', 20],
    ['42', 'Profesi', 15],
    ['40', 'S-1', 15],
    ['35', 'D-IV', 15],
    ['30', 'D-III', 10],
    ['25', 'D-II', 5],
    ['20', 'D-I', 5],
    ['18', 'SPG', 5],
    ['17', 'SMK', 5],
    ['15', 'SMA', 5],
    ['12', 'SMP Kejuruan', 1],
    ['10', 'SMP', 1],
    ['05', 'SD', 1],
  ])('of level %s, %s, are %d of 25', (educationLevel, value, points) => {
    expect(qualification({ educationLevel }, standardPoints.points)).toMatchObject({
      points,
      max: 25,
      inputs: [{ what: 'EDUCATION_LEVEL', value, source: 'asn.personnel' }],
    });
  });

  it.each([null, '99'])('of a level that is not known (%s) are not known', (educationLevel) => {
    expect(qualification({ educationLevel }, standardPoints.points)).toMatchObject({
      points: null,
      reasons: [{ en: 'The level of education is not known.' }],
      inputs: [{ value: null }],
    });
  });
});
