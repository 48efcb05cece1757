import { expect, it } from '@jest/globals';
import { gapOf } from './gap.rule.ts';

it.each([
  [3, 2, 'BELOW', 1],
  [3, 3, 'MET', 0],
  [3, 4, 'MET', -1],
  [3, null, 'NOT_ASSESSED', null],
  [null, 4, 'NOT_REQUIRED', null],
  [null, null, 'NOT_REQUIRED', null],
])('required %s and actual %s is %s, gap %s', (required, actual, state, gap) => {
  expect(gapOf(required, actual)).toEqual({ state, gap });
});
