import { expect, it } from '@jest/globals';
import { qualificationScore } from './qualification.rule.ts';
import { standardFigures } from './standard-figures.table.ts';

it.each<[string | null, number | null]>([
  ['50', 100],
  ['49', 100],
  ['47', 80],
  ['45', 80],
  ['42', 60],
  ['40', 60],
  ['35', 60],
  ['30', 40],
  ['25', 20],
  ['15', 20],
  ['12', 4],
  ['05', 4],
  ['99', null],
  [null, null],
])('education %p scores %p', (educationLevel, score) => {
  expect(qualificationScore({ educationLevel }, standardFigures.figures).score).toBe(score);
});
