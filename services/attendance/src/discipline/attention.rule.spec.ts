import { localDate, type LocalDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { decidedOnceRule, earlyWarningRule, isOpen, isWarned } from './attention.rule.ts';

const DAY = localDate('2026-12-31');
const figures = { minutesADay: 450, warningMinutes: 225 };
const count = (unexcused: number, missedMinutes = 0, run = 0) => ({
  unexcused: Array.from({ length: unexcused }, () => DAY),
  missedMinutes,
  run: [],
  longestRun: Array.from<LocalDate>({ length: run }).fill(DAY),
});

describe('a case', () => {
  it.each([
    [2, 1, [], false],
    [3, 1, [], true],
    [3, 1, [3], false],
    [4, 1, [3], true],
    [6, 1, [4], false],
    [7, 1, [4, 3], true],
    [2, 1, [3], false],
    [3, 1, [2], true],
    [9, 10, [9], true],
    [12, 10, [28], false],
  ])('of %i days, %i in a row, decided at %j: open %s', (total, longestRun, decided, open) => {
    const earlier = decided.map((days) => ({ total: days, longestRun: 1 }));
    expect(isOpen({ total, longestRun }, earlier, DAY)).toBe(open);
  });
});

describe('an early warning', () => {
  it.each([
    [0, 0, false],
    [1, 0, true],
    [2, 0, true],
    [3, 0, false],
    [0, 224, false],
    [0, 225, true],
    [0, 450, true],
    [2, 449, true],
    [2, 450, false],
  ])('at %i days and %i minutes: %s', (days, minutes, warned) => {
    expect(isWarned(count(days, minutes), figures, DAY)).toBe(warned);
  });

  it('is none where a run has led to more', () => {
    expect(isWarned(count(1, 0, 10), figures, DAY)).toBe(false);
  });
});

it.each([decidedOnceRule, earlyWarningRule])('$boundary.case', ({ boundary }) => {
  expect(boundary.run()).toBe(boundary.expected);
});
