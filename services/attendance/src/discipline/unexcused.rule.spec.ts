import { localDate, type LocalDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { AttendanceStatus } from '../attendance-day/day-status.rule.ts';
import {
  beginYear,
  countDays,
  reached,
  runOverYearsRule,
  sanctionRule,
  totalOf,
  yearCountRule,
} from './unexcused.rule.ts';

const DAY = localDate('2026-12-31');
const days = (...runs: [AttendanceStatus, number][]) =>
  runs
    .flatMap(([status, count]) => Array.from({ length: count }, () => status))
    .map((status, index) => ({ date: `day-${index}` as LocalDate, status, missedMinutes: 0 }));

describe('unexcused workdays of a year', () => {
  it.each([
    [0, null],
    [2, null],
    [3, 'TEGURAN_LISAN'],
    [4, 'TEGURAN_TERTULIS'],
    [6, 'TEGURAN_TERTULIS'],
    [7, 'PERNYATAAN_TIDAK_PUAS'],
    [10, 'PERNYATAAN_TIDAK_PUAS'],
    [11, 'POTONGAN_TUNJANGAN_6_BULAN'],
    [13, 'POTONGAN_TUNJANGAN_6_BULAN'],
    [14, 'POTONGAN_TUNJANGAN_9_BULAN'],
    [16, 'POTONGAN_TUNJANGAN_9_BULAN'],
    [17, 'POTONGAN_TUNJANGAN_12_BULAN'],
    [20, 'POTONGAN_TUNJANGAN_12_BULAN'],
    [21, 'PENURUNAN_JABATAN_12_BULAN'],
    [24, 'PENURUNAN_JABATAN_12_BULAN'],
    [25, 'PEMBEBASAN_JABATAN_12_BULAN'],
    [27, 'PEMBEBASAN_JABATAN_12_BULAN'],
    [28, 'PDHTAPS'],
    [200, 'PDHTAPS'],
  ])('%i, never in a row, lead to %s', (count, kind) => {
    const apart = Array.from({ length: count }, (): [AttendanceStatus, number][] => [
      ['ABSENT', 1],
      ['PRESENT', 1],
    ]).flat();
    const { unexcused, longestRun } = countDays(days(...apart));
    expect(reached(unexcused.length, longestRun.length, DAY).step?.kind ?? null).toBe(kind);
  });

  it.each([
    [0, 3],
    [2, 1],
    [3, 1],
    [4, 3],
    [27, 1],
  ])('%i: the next step is %i days away', (total, left) => {
    expect(reached(total, 0, DAY).next?.days).toBe(left);
  });

  it('lead no further than to the gravest', () => {
    expect(reached(28, 0, DAY).next).toBeNull();
    expect(reached(10, 10, DAY).next).toBeNull();
  });

  it('lead to nothing before the regulation was in force', () => {
    expect(reached(28, 28, localDate('2021-08-30')).step).toBeNull();
  });
});

describe('the run', () => {
  const runs: [string, [AttendanceStatus, number][], number][] = [
    [
      'goes on behind weekends and holidays',
      [
        ['ABSENT', 5],
        ['OFF', 2],
        ['HOLIDAY', 1],
        ['ABSENT', 5],
      ],
      10,
    ],
    [
      'goes on behind joint leave',
      [
        ['ABSENT', 9],
        ['JOINT_LEAVE', 3],
        ['ABSENT', 1],
      ],
      10,
    ],
    [
      'is broken by a day of leave',
      [
        ['ABSENT', 9],
        ['LEAVE', 1],
        ['ABSENT', 5],
      ],
      9,
    ],
    [
      'is broken by a duty trip',
      [
        ['ABSENT', 4],
        ['DUTY_TRIP', 1],
        ['ABSENT', 6],
      ],
      6,
    ],
    [
      'is broken by a day at work',
      [
        ['ABSENT', 9],
        ['PRESENT', 1],
        ['ABSENT', 9],
      ],
      9,
    ],
    [
      'is broken by a day that nobody can judge',
      [
        ['ABSENT', 9],
        ['NOT_YET', 1],
        ['ABSENT', 1],
      ],
      9,
    ],
  ];
  it.each(runs)('%s', (_, told, longest) => {
    const { longestRun } = countDays(days(...told));
    expect(longestRun).toHaveLength(longest);
    expect(reached(0, longestRun.length, DAY).byRun).toBe(longest >= 10);
  });

  it('is the same whether its days are counted at once or one after the other', () => {
    const all = days(['ABSENT', 4], ['HOLIDAY', 1], ['ABSENT', 6], ['PRESENT', 1], ['ABSENT', 2]);
    const one = all.reduce((count, day) => countDays([day], count), countDays([]));
    expect(one).toEqual(countDays(all));
  });
});

describe('a year', () => {
  const begun = localDate('2026-01-01');
  it.each([
    ['goes on with a run of nine', [['ABSENT', 9]], 10, 1],
    ['begins anew after a run of ten, which was counted', [['ABSENT', 10]], 1, 1],
    [
      'goes on behind the new year',
      [
        ['ABSENT', 5],
        ['HOLIDAY', 1],
      ],
      6,
      1,
    ],
    [
      'begins anew after a day at work',
      [
        ['ABSENT', 9],
        ['PRESENT', 1],
      ],
      1,
      1,
    ],
    ['counts its own days alone', [['ABSENT', 3]], 4, 1],
  ] satisfies [string, [AttendanceStatus, number][], number, number][])('%s', (_, before, longest, total) => {
    const { unexcused, longestRun } = countDays(days(['ABSENT', 1]), beginYear(days(...before), begun));
    expect([longestRun.length, unexcused.length]).toEqual([longest, total]);
  });

  it('in which somebody came on the first day has no run of the year before', () => {
    const { longestRun } = countDays(days(['PRESENT', 1]), beginYear(days(['ABSENT', 9]), begun));
    expect(longestRun).toEqual([]);
  });
});

describe('minutes missed', () => {
  it.each([
    [449, 450, 0],
    [450, 450, 1],
    [899, 450, 1],
    [900, 450, 2],
    [450, 480, 0],
    [480, 480, 1],
  ])('%i, of %i a day, make %i days', (missedMinutes, minutesADay, lateDays) => {
    const [day] = days(['PRESENT', 1]);
    const count = countDays([{ ...day!, missedMinutes }]);
    expect(totalOf(count, minutesADay)).toEqual({ lateDays, total: lateDays });
  });
});

it.each([yearCountRule, sanctionRule, runOverYearsRule])('$boundary.case', ({ boundary }) => {
  expect(boundary.run()).toBe(boundary.expected);
});
