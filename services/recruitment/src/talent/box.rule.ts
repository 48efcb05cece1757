import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { boxTable } from './box.table.ts';
import type { Figures } from './figures.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { Box, PerformanceLevel, PotentialLevel } from './words.ts';

/** The level of an axis that a score of 0 to 100 reaches: a level begins with its least score. */
export function performanceLevelOf(score: number, figures: Figures): PerformanceLevel {
  if (score >= figures.LEAST_ABOVE_EXPECTATION) return 'ABOVE_EXPECTATION';
  return score >= figures.LEAST_AS_EXPECTED ? 'AS_EXPECTED' : 'BELOW_EXPECTATION';
}

/** As `performanceLevelOf`, of potential. */
export function potentialLevelOf(score: number, figures: Figures): PotentialLevel {
  if (score >= figures.LEAST_HIGH) return 'HIGH';
  return score >= figures.LEAST_MIDDLE ? 'MIDDLE' : 'LOW';
}

/**
 * Performance below, as or above expectation by low, middle or high potential make the nine boxes; 9 is the highest of
 * both, 1 the lowest. A level begins with its least score.
 * @law PermenPANRB 3/2020
 * @from 2020-01-01
 */
export const boxOf = (performance: PerformanceLevel, potential: PotentialLevel): Box =>
  boxTable[performance][potential];

export const boxRule: Rule = {
  sentence: 'Performance by potential make the nine boxes of the talent map.',
  law: ['PermenPANRB 3/2020'],
  from: localDate('2020-01-01'),
  to: null,
  boundary: {
    case: 'performance 80 with potential 79.99, and performance 79.99 with potential 80',
    expected: '7, 8',
    run: () => {
      const { figures } = standardFigures;
      const box = (performance: number, potential: number) =>
        boxOf(performanceLevelOf(performance, figures), potentialLevelOf(potential, figures));
      return [box(80, 79.99), box(79.99, 80)].join(', ');
    },
  },
};
