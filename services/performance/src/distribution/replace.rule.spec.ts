import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { replaceDistributionRule, replaceRejections, type NewDistribution } from './replace.rule.ts';

const bound = (changes: object = {}) => ({
  predikats: ['BAIK'],
  bound: 'AT_MOST' as const,
  percent: 70,
  ...changes,
});

describe('a new distribution', () => {
  it.each<[string, Partial<NewDistribution>, string[]]>([
    ['from the day after the last', {}, []],
    ['from the day of the last', { from: localDate('2023-01-01') }, ['NOT_LATER_THAN_THE_LAST']],
    ['without a bound', { bounds: [] }, ['BOUNDS_WRONG']],
    [
      'with a bound of three',
      { bounds: [bound({ predikats: ['BAIK', 'KURANG', 'SANGAT_BAIK'] })] },
      ['BOUNDS_WRONG'],
    ],
    ['with a bound of one twice', { bounds: [bound({ predikats: ['BAIK', 'BAIK'] })] }, ['BOUNDS_WRONG']],
    ['with percent and people', { bounds: [bound({ people: 1 })] }, ['BOUNDS_WRONG']],
    ['with neither', { bounds: [bound({ percent: null })] }, ['BOUNDS_WRONG']],
    ['of 100 %', { bounds: [bound({ percent: 100 })] }, []],
    ['of 101 %', { bounds: [bound({ percent: 101 })] }, ['BOUNDS_WRONG']],
    ['for units of nobody', { smallestUnit: 0 }, ['SMALLEST_UNIT_BELOW_1']],
  ])('%s: %j', (_, changes, expected) => {
    const one = { from: localDate('2023-01-02'), smallestUnit: 5, bounds: [bound()], ...changes };
    expect(replaceRejections(one, localDate('2023-01-01')).map(({ code }) => code)).toEqual(expected);
  });

  it('is what the printed rule says of its boundary', () =>
    expect(replaceDistributionRule.boundary.run()).toBe(replaceDistributionRule.boundary.expected));
});
