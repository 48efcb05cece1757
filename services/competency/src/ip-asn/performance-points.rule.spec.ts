import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { appraisal } from './facts.fixture.ts';
import { performancePoints } from './performance-points.rule.ts';
import { standardPoints } from './standard-points.table.ts';
import type { Predikat } from './words.ts';

const of = (appraisals: ReturnType<typeof appraisal>[], on: string, heard = true) =>
  performancePoints({ appraisals }, localDate(on), standardPoints.points, heard);

describe('the points of performance', () => {
  it.each<[Predikat, number]>([
    ['SANGAT_BAIK', 30],
    ['BAIK', 25],
    ['BUTUH_PERBAIKAN', 15],
    ['KURANG', 5],
    ['SANGAT_KURANG', 1],
  ])('of %s are %d of 30', (predikat, points) => {
    expect(of([appraisal(2025, predikat)], '2026-11-25')).toMatchObject({ points, max: 30 });
  });

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 25],
    ['2026-12-31', 25],
    ['2027-01-01', null],
  ])('go by the year before alone: those of 2025, on %s, are %s', (on, points) => {
    expect(of([appraisal(2025, 'BAIK')], on).points).toBe(points);
  });

  it('go by the one sealed last, where a year has two', () => {
    const two = [appraisal(2025, 'KURANG', '2026-02-01'), appraisal(2025, 'BAIK', '2026-01-15')];
    expect(of(two, '2026-11-25').points).toBe(5);
  });

  it('are told with the event that they are from', () => {
    expect(of([appraisal(2025, 'BAIK')], '2026-11-25').inputs).toEqual([
      {
        what: 'APPRAISAL',
        value: 'BAIK (2025)',
        source: 'asn.performance',
        asOf: new Date('2026-01-20T01:00:00Z'),
        eventId: 'told',
      },
    ]);
  });

  it('say which year is missing, and whether anything was ever heard', () => {
    expect(of([], '2026-11-25').reasons.map(({ en }) => en)).toEqual(['No appraisal of 2025 is known.']);
    expect(of([], '2026-11-25', false).reasons.map(({ en }) => en)).toEqual([
      'No appraisal of 2025 is known.',
      'Performance has never been heard of.',
    ]);
  });
});
