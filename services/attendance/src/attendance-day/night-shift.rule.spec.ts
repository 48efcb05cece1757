import { describe, expect, it } from '@jest/globals';
import type { Hours } from './day-status.rule.ts';
import { nightShiftRule, spanOf } from './night-shift.rule.ts';

const shift = (starts: number, ends: number): Hours => ({
  starts,
  latestStart: starts,
  ends,
  work: ends - starts,
});
const office = shift(450, 960);
const night = shift(1260, 1860);

describe('the check-ins of a day', () => {
  it.each([
    ['between two office days, are of the civil day', office, office, office, 0, 1440],
    ['of a night before a day off, reach to 13:00', null, night, null, 0, 1440 + 780],
    ['of a night before another night, likewise', null, night, night, 0, 1440 + 780],
    ['after a night, begin where its end', night, night, null, 780, 1440 + 780],
    ['after a night, on a day off', night, null, null, 780, 1440],
    ['of a night before the afternoon shift', null, night, shift(840, 1260), 0, 1440 + 780],
    ['of a night before the morning shift, never end before it', null, night, shift(420, 840), 0, 1440 + 420],
  ])('%s', (_, before, day, after, opens, closes) => {
    expect(spanOf(before, day, after)).toEqual({ opens, closes });
  });
});

it(nightShiftRule.boundary.case, () => {
  expect(nightShiftRule.boundary.run()).toBe(nightShiftRule.boundary.expected);
});
