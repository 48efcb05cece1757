import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { appraisal } from './facts.fixture.ts';
import { predikatScore } from './predikat.rule.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { Predikat } from './words.ts';

const score = (on: string, ...appraisals: ReturnType<typeof appraisal>[]) =>
  predikatScore({ appraisals }, localDate(on), standardFigures.figures, true).score;

describe('the predikat', () => {
  it.each<[Predikat, number]>([
    ['SANGAT_BAIK', 100],
    ['BAIK', 75],
    ['BUTUH_PERBAIKAN', 50],
    ['KURANG', 25],
    ['SANGAT_KURANG', 0],
  ])('%s scores %i', (predikat, points) => {
    expect(score('2026-11-25', appraisal(2025, predikat))).toBe(points);
  });

  it('is that of the last year that has ended, on its last day and on the next', () => {
    const both = [appraisal(2024, 'BAIK'), appraisal(2025, 'KURANG')];
    expect(score('2025-12-31', ...both)).toBe(75);
    expect(score('2026-01-01', ...both)).toBe(25);
  });

  it('of an older year does not stand in for it', () => {
    expect(score('2026-11-25', appraisal(2024, 'BAIK'))).toBeNull();
  });

  it('that was sealed last counts', () => {
    const corrected = [appraisal(2025, 'KURANG', '2026-02-01'), appraisal(2025, 'BAIK', '2026-01-15')];
    expect(score('2026-11-25', ...corrected)).toBe(25);
  });

  it('of a service that was never heard of says so', () => {
    const { reasons } = predikatScore(
      { appraisals: [] },
      localDate('2026-11-25'),
      standardFigures.figures,
      false,
    );
    expect(reasons.map(({ en }) => en)).toEqual([
      'No appraisal of 2025 is known.',
      'Performance has never been heard of.',
    ]);
  });
});
