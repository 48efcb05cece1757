import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import {
  figureRejections,
  hoursOf,
  minutesOf,
  ramadanRejections,
  workingHoursRejections,
  workingHoursRule,
} from './working-time.rule.ts';
import type { WorkingHoursInput } from './working-time.type.ts';

const hours = (changes: Partial<WorkingHoursInput> = {}): WorkingHoursInput => ({
  weekday: 1,
  ramadan: false,
  starts: '07:30',
  ends: '16:00',
  breakMinutes: 60,
  ...changes,
});
const codes = (rejections: { code: string }[]) => rejections.map(({ code }) => code);

describe('hours', () => {
  it.each([
    ['00:00', 0],
    ['07:30', 450],
    ['23:59', 1439],
    ['24:00', null],
    ['7:30', null],
    ['07:60', null],
  ])('%s is %s minutes', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes);
  });

  it.each<[string, Partial<WorkingHoursInput>, object | null]>([
    ['of an office', {}, { starts: 450, latestStart: 450, ends: 960 }],
    ['over midnight', { starts: '21:00', ends: '07:00' }, { starts: 1260, latestStart: 1260, ends: 1860 }],
    ['flexible', { latestStart: '08:30' }, { starts: 450, latestStart: 510, ends: 960 }],
    ['with a latest coming at the end', { latestStart: '16:00' }, null],
    ['with a latest coming before the beginning', { latestStart: '07:29' }, null],
    ['with a break as long as the work', { breakMinutes: 510 }, null],
    ['with a break of less than nothing', { breakMinutes: -1 }, null],
  ])('%s', (_, changes, expected) => {
    expect(hoursOf(hours(changes))).toEqual(expected);
  });

  const both = [hours(), hours({ ramadan: true })];
  it.each([
    ['for both seasons', both, '2027-01-01', []],
    ['for one season', [hours()], '2027-01-01', ['HOURS_NOT_WHOLE']],
    ['for no day', [], '2027-01-01', ['HOURS_NOT_WHOLE']],
    ['twice for a weekday', [...both, ...both], '2027-01-01', ['HOURS_NOT_WHOLE']],
    [
      'for an eighth weekday',
      both.map((each) => ({ ...each, weekday: 8 })),
      '2027-01-01',
      ['HOURS_NOT_WHOLE'],
    ],
    ['on the day of those before', both, '2026-01-01', ['OF_THE_PAST']],
  ])('laid down %s', (_, laidDown, from, expected) => {
    const latest = localDate('2026-01-01');
    expect(codes(workingHoursRejections(laidDown, localDate(from), latest))).toEqual(expected);
  });
});

it.each([
  ['2027-03-07', ['RAMADAN_IMPOSSIBLE']],
  ['2027-03-08', []],
  ['2027-03-09', []],
  ['2027-03-10', ['RAMADAN_IMPOSSIBLE']],
])('Ramadan from 8 February 2027 to %s: %j', (ends, expected) => {
  expect(codes(ramadanRejections(localDate('2027-02-08'), localDate(ends)))).toEqual(expected);
});

it.each([
  [2027, 450, 225, []],
  [2026, 450, 225, ['OF_THE_PAST']],
  [2027, 0, 1, ['FIGURES_IMPOSSIBLE']],
  [2027, 450, 451, ['FIGURES_IMPOSSIBLE']],
  [2027, 1441, 1, ['FIGURES_IMPOSSIBLE']],
])('figures from %i: %i a day, %i warn: %j', (fromYear, minutesADay, warningMinutes, expected) => {
  const rejections = figureRejections({ fromYear, minutesADay, warningMinutes }, localDate('2026-01-01'));
  expect(codes(rejections)).toEqual(expected);
});

it(workingHoursRule.boundary.case, () => {
  expect(workingHoursRule.boundary.run()).toBe(workingHoursRule.boundary.expected);
});
