import { describe, expect, it } from '@jest/globals';
import { clockDrift, clockDriftRule } from './clock-drift.rule.ts';

const now = new Date('2026-11-25T07:30:00+07:00');
const from = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

describe('how far the clock of a machine is off', () => {
  it.each([
    ['in contact, and the event is now', 0, 10, 0],
    ['in contact, two seconds on the way', -2, 10, -2],
    ['in contact, an hour behind', -3600, 10, -3600],
    ['in contact, five minutes ahead', 300, 10, 300],
    ['silent for a minute', -300, 60, -300],
    ['silent for longer: the event may have waited', -300, 61, null],
    ['silent for longer, and the event has yet to happen', 1, 61, 1],
    ['silent for longer, and the event is now', 0, 61, null],
    ['never seen: the event may have waited', -300, null, null],
    ['never seen, and ahead', 300, null, 300],
    ['set to the end of the century', 2_300_000_000, 10, 1_000_000_000],
    ['set to long ago', -2_300_000_000, 10, -1_000_000_000],
  ])('%s', (_, event, silent, drift) => {
    expect(clockDrift(from(event), now, silent === null ? null : from(-silent))).toBe(drift);
  });

  it(clockDriftRule.boundary.case, () => {
    expect(clockDriftRule.boundary.run()).toBe(clockDriftRule.boundary.expected);
  });
});
