import { localDate, type LocalDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { AttendanceStatus } from '../attendance-day/day-status.rule.ts';
import { countYear, recommend, sanctionRule, yearCountRule } from './unexcused.rule.ts';

const DAY = localDate('2026-12-31');
const year = (...runs: [AttendanceStatus, number][]) =>
  runs
    .flatMap(([status, count]) => Array.from({ length: count }, () => status))
    .map((status, index) => ({
      date: `day-${index}` as LocalDate,
      status,
      lateMinutes: 0,
      earlyMinutes: 0,
    }));

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
    const days = year(
      ...Array.from(
        { length: count },
        () =>
          [
            ['ABSENT', 1],
            ['PRESENT', 1],
          ] as const,
      )
        .flat()
        .map(([status, length]): [AttendanceStatus, number] => [status, length]),
    );
    expect(recommend(countYear(days, 450), DAY).step?.kind ?? null).toBe(kind);
  });

  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])('%i: a warning is %s', (total, warned) => {
    expect(recommend({ total, longestRun: [] }, DAY).warned).toBe(warned);
  });

  it('lead to nothing before the regulation was in force', () => {
    expect(recommend({ total: 28, longestRun: [] }, localDate('2021-08-30')).step).toBeNull();
  });
});

describe('the run', () => {
  it.each<[string, [AttendanceStatus, number][], number]>([
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
  ])('%s', (_, runs, longest) => {
    const count = countYear(year(...runs), 450);
    expect(count.longestRun).toHaveLength(longest);
    expect(recommend(count, DAY).byRun).toBe(longest >= 10);
  });
});

describe('minutes missed', () => {
  it.each([
    [449, 0],
    [450, 1],
    [899, 1],
    [900, 2],
  ])('%i make %i days', (minutes, lateDays) => {
    const [day] = year(['PRESENT', 1]);
    expect(countYear([{ ...day!, lateMinutes: minutes - 100, earlyMinutes: 100 }], 450)).toMatchObject({
      lateDays,
      total: lateDays,
    });
  });
});

it.each([yearCountRule, sanctionRule])('$boundary.case', ({ boundary }) => {
  expect(boundary.run()).toBe(boundary.expected);
});
