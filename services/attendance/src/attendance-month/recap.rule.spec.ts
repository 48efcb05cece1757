import { describe, expect, it } from '@jest/globals';
import { statuses } from '../attendance-day/day-status.rule.ts';
import { recapOf, recapRule } from './recap.rule.ts';

const nothing = { lateMinutes: null, earlyMinutes: null, missedMinutes: null };

describe('the recap of a month', () => {
  it('has each day in one place, whatever it is', () => {
    const { sums } = recapOf(statuses.map((status) => ({ status, ...nothing })));
    const { present, absent, leave, dutyTrip, open, workdays, holidays, off } = sums;
    expect(present + absent + leave + dutyTrip + open).toBe(workdays);
    expect(workdays + holidays + off).toBe(statuses.length);
  });

  it('of no day is nothing', () => {
    expect(recapOf([]).sums).toMatchObject({ workdays: 0, missedMinutes: 0, lateDays: 0 });
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('%i minutes late are late on %i day', (lateMinutes, lateDays) => {
    expect(recapOf([{ ...nothing, status: 'PRESENT', lateMinutes }]).sums.lateDays).toBe(lateDays);
  });
});

it(recapRule.boundary.case, () => {
  expect(recapRule.boundary.run()).toBe(recapRule.boundary.expected);
});
