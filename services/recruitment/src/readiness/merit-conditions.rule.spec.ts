import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { appraisal, assessed, discipline, required, sanction, told } from '../talent/facts.fixture.ts';
import type { KnownAppraisal, KnownSanction } from '../talent/talent-facts.ts';
import { competencyConditions, disciplineCondition, performanceCondition } from './merit-conditions.rule.ts';

const ON = localDate('2026-11-25');

describe('performance', () => {
  it.each<[KnownAppraisal[], boolean | null]>([
    [[appraisal(2024, 'BAIK'), appraisal(2025, 'SANGAT_BAIK')], true],
    [[appraisal(2024, 'BUTUH_PERBAIKAN'), appraisal(2025, 'SANGAT_BAIK')], false],
    [[appraisal(2024, 'BAIK'), appraisal(2025, 'KURANG')], false],
    // One year that failed decides, also while the other is not known.
    [[appraisal(2025, 'KURANG')], false],
    [[appraisal(2025, 'BAIK')], null],
    [[appraisal(2023, 'BAIK'), appraisal(2025, 'BAIK')], null],
    [[], null],
  ])('%j: %p', (appraisals, met) => {
    expect(performanceCondition({ appraisals }, ON).met).toBe(met);
  });
});

describe('discipline', () => {
  it.each<[KnownSanction[], boolean, boolean | null]>([
    [[], true, true],
    [[], false, null],
    [[sanction('RINGAN', '2026-01-01')], true, true],
    [[sanction('SEDANG', '2026-01-01', '2026-11-26')], true, false],
    [[sanction('SEDANG', '2026-01-01', '2026-11-25')], true, true],
    [[sanction('BERAT', '2026-01-01')], false, false],
  ])('%j, attendance heard %p: %p', (sanctions, heard, met) => {
    expect(disciplineCondition({ discipline: discipline(...sanctions) }, ON, heard).met).toBe(met);
  });
});

describe('competencies', () => {
  const judged = (reached: Record<string, number> | null) =>
    competencyConditions(
      { profile: reached && { assessments: assessed(reached), told } },
      required({ A: 3, B: 2 }),
      ON,
    ).map(({ met, recorded }) => [met, recorded?.en ?? null]);

  it('are judged one by one, each with its gap', () => {
    expect(judged({ A: 1, B: 2 })).toEqual([
      [false, 'Level 1, 2 short.'],
      [true, 'Level 2.'],
    ]);
    expect(judged({ A: 0 })).toEqual([
      [false, 'Level 0, 3 short.'],
      [null, null],
    ]);
    expect(judged(null)).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('of a position of which nothing was told are not known', () => {
    expect(competencyConditions({ profile: null }, null, ON).map(({ met }) => met)).toEqual([null]);
  });
});
