import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { PointCase } from './points.ts';
import { replacePointsRejections } from './replace-points.rule.ts';
import { standardPoints } from './standard-points.table.ts';

const codes = (points: [PointCase, number][], from = '2027-01-01') =>
  replacePointsRejections(
    { from: localDate(from), points: points.map(([one, figure]) => ({ case: one, points: figure })) },
    standardPoints,
  ).map(({ code }) => code);

describe('figures that replace others', () => {
  it.each<[string, [PointCase, number][], string[]]>([
    ['a lower case alone', [['QUALIFICATION_D3', 12]], []],
    ['bands', [['BAND_SANGAT_TINGGI', 92.5]], []],
    ['the hours of a year', [['HOURS_OF_A_YEAR', 24]], []],
    ['nothing', [], ['CASES_WRONG']],
    [
      'one twice',
      [
        ['QUALIFICATION_D3', 12],
        ['QUALIFICATION_D3', 11],
      ],
      ['CASES_WRONG'],
    ],
    ['less than nothing', [['QUALIFICATION_SMP', -1]], ['POINTS_OUT_OF_RANGE']],
    ['more than all', [['HOURS_OF_A_YEAR', 100.01]], ['POINTS_OUT_OF_RANGE']],
    ['three decimals', [['QUALIFICATION_SMP', 1.005]], ['POINTS_OUT_OF_RANGE']],
    ['no number', [['QUALIFICATION_SMP', NaN]], ['POINTS_OUT_OF_RANGE']],
    ['equal cases', [['QUALIFICATION_D3', 15]], ['POINTS_NOT_DESCENDING']],
    ['bands out of order', [['BAND_TINGGI', 91]], ['POINTS_NOT_DESCENDING']],
    ['a sum of 101', [['PERFORMANCE_SANGAT_BAIK', 31]], ['POINTS_NOT_100']],
    [
      'a sum of 100 for managers alone',
      [
        ['MANAGERIAL_SEMINAR', 11],
        ['DISCIPLINE_NEVER', 4],
      ],
      ['POINTS_NOT_100'],
    ],
    [
      'a sum of 100 for everyone',
      [
        ['MANAGERIAL_SEMINAR', 11],
        ['FUNCTIONAL_SEMINAR', 11],
        ['PELAKSANA_SEMINAR', 18.5],
        ['DISCIPLINE_NEVER', 4],
      ],
      [],
    ],
  ])('with %s', (_case, points, expected) => {
    expect(codes(points)).toEqual(expected);
  });

  it.each([
    ['2019-05-10', ['NOT_LATER_THAN_THE_LAST']],
    ['2019-05-11', []],
  ])('from %s', (from, expected) => {
    expect(codes([['QUALIFICATION_D3', 12]], from)).toEqual(expected);
  });
});
