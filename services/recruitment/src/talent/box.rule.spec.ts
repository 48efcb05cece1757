import { describe, expect, it } from '@jest/globals';
import { boxOf, performanceLevelOf, potentialLevelOf } from './box.rule.ts';
import { recommendations } from './box.table.ts';
import { standardFigures } from './standard-figures.table.ts';
import { boxes, type Box, type PerformanceLevel, type PotentialLevel } from './words.ts';

const { figures } = standardFigures;

describe('the nine boxes', () => {
  it.each<[PerformanceLevel, PotentialLevel, Box]>([
    ['ABOVE_EXPECTATION', 'LOW', 4],
    ['ABOVE_EXPECTATION', 'MIDDLE', 7],
    ['ABOVE_EXPECTATION', 'HIGH', 9],
    ['AS_EXPECTED', 'LOW', 2],
    ['AS_EXPECTED', 'MIDDLE', 5],
    ['AS_EXPECTED', 'HIGH', 8],
    ['BELOW_EXPECTATION', 'LOW', 1],
    ['BELOW_EXPECTATION', 'MIDDLE', 3],
    ['BELOW_EXPECTATION', 'HIGH', 6],
  ])('performance %s with potential %s is box %i', (performance, potential, box) => {
    expect(boxOf(performance, potential)).toBe(box);
  });

  it('each have a recommendation', () => {
    expect(boxes.filter((box) => recommendations[box].length === 0)).toEqual([]);
  });

  it.each<[number, PerformanceLevel, PotentialLevel]>([
    [100, 'ABOVE_EXPECTATION', 'HIGH'],
    [80, 'ABOVE_EXPECTATION', 'HIGH'],
    [79.9999, 'AS_EXPECTED', 'MIDDLE'],
    [60, 'AS_EXPECTED', 'MIDDLE'],
    [59.9999, 'BELOW_EXPECTATION', 'LOW'],
    [0, 'BELOW_EXPECTATION', 'LOW'],
  ])('%d of 100 is performance %s and potential %s', (score, performance, potential) => {
    expect(performanceLevelOf(score, figures)).toBe(performance);
    expect(potentialLevelOf(score, figures)).toBe(potential);
  });
});
