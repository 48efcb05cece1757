import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { disciplinePoints } from './discipline-points.rule.ts';
import { sanction } from './facts.fixture.ts';
import type { KnownSanction } from './ip-asn-facts.ts';
import { standardPoints } from './standard-points.table.ts';

const of = (sanctions: KnownSanction[], on = '2026-11-25', heard = true) =>
  disciplinePoints({ sanctions }, localDate(on), standardPoints.points, heard);

describe('the points of discipline', () => {
  it.each<[string, KnownSanction[], number]>([
    ['never sanctioned', [], 5],
    ['a light one', [sanction('RINGAN', '2020-01-01')], 3],
    ['a medium one', [sanction('SEDANG', '2020-01-01')], 2],
    ['a severe one', [sanction('BERAT', '2020-01-01')], 1],
    [
      'a light one after a medium one',
      [sanction('SEDANG', '2020-01-01'), sanction('RINGAN', '2024-01-01')],
      2,
    ],
    [
      'a severe one after a light one',
      [sanction('RINGAN', '2020-01-01'), sanction('BERAT', '2024-01-01')],
      1,
    ],
  ])('with %s', (_case, sanctions, points) => {
    expect(of(sanctions)).toMatchObject({ points, max: 5 });
  });

  it.each([
    ['2026-02-28', 5],
    ['2026-03-01', 3],
  ])('with a light one from 1 March 2026, on %s, are %d', (on, points) => {
    expect(of([sanction('RINGAN', '2026-03-01')], on).points).toBe(points);
  });

  it('name only what had taken effect', () => {
    const two = [sanction('RINGAN', '2026-03-01'), sanction('BERAT', '2027-01-01')];
    expect(of(two).inputs.map(({ value }) => value)).toEqual(['RINGAN (2026-03-01)']);
  });

  it('are not known of a service that was never heard, whatever is known', () => {
    expect(of([], '2026-11-25', false)).toMatchObject({ points: null, inputs: [{ value: null }] });
    expect(of([sanction('RINGAN', '2020-01-01')], '2026-11-25', false).points).toBeNull();
  });
});
