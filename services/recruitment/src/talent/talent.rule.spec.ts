import { localDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import { describe, expect, it } from '@jest/globals';
import { appraisal, discipline, facts, post, sanction, scored } from './facts.fixture.ts';
import type { Edition } from './figures.ts';
import { standardFigures } from './standard-figures.table.ts';
import { talentOn } from './talent.rule.ts';
import type { TalentFacts } from './talent-facts.ts';

const HEARD: ReadonlySet<string> = new Set();
const on = (
  changes: Partial<TalentFacts> = {},
  day = '2026-11-25',
  editions: Edition[] = [standardFigures],
) => talentOn(facts(changes), localDate(day), editions, HEARD);

describe('a place in the talent map', () => {
  it('is by the parts and their weights', () => {
    const talent = on()!;
    expect([talent.performance.score, talent.potential.score, talent.box]).toEqual([92, 87, 9]);
  });

  it.each<[string, Partial<TalentFacts>, number | null]>([
    // 60 x 75 + 40 x 80 = 77 with 87
    ['Baik', { appraisals: [appraisal(2025, 'BAIK')] }, 8],
    // 60 x 75 + 40 x 87.5 = 80
    [
      'Baik, on the edge',
      {
        appraisals: [appraisal(2025, 'BAIK')],
        scores: [scored('REINFORCEMENT', 87.5), scored('POTENTIAL', 80)],
      },
      9,
    ],
    [
      'Baik, below the edge',
      {
        appraisals: [appraisal(2025, 'BAIK')],
        scores: [scored('REINFORCEMENT', 87.49), scored('POTENTIAL', 80)],
      },
      8,
    ],
    // 40 + 25 x 52 + 12 + 15 = 80
    ['potential on the edge', { scores: [scored('REINFORCEMENT', 80), scored('POTENTIAL', 52)] }, 9],
    ['potential below the edge', { scores: [scored('REINFORCEMENT', 80), scored('POTENTIAL', 51.99)] }, 7],
    // 60 x 25 + 40 x 80 = 47 with 40 + 20 + 12 + 3 = 75
    [
      'Kurang, severely sanctioned',
      { appraisals: [appraisal(2025, 'KURANG')], discipline: discipline(sanction('BERAT', '2026-01-01')) },
      3,
    ],
    ['no appraisal', { appraisals: [] }, null],
    ['no education known', { educationLevel: null }, null],
  ])('%s', (_, changes, box) => {
    expect(on(changes)!.box).toBe(box);
  });

  it('names each part that is not known; one axis may be known without the other', () => {
    const talent = on({ appraisals: [], scores: [scored('POTENTIAL', 80)] })!;
    expect(talent.missing.map(({ part }) => part)).toEqual(['PREDIKAT', 'REINFORCEMENT']);
    expect([talent.performance.level, talent.potential.level]).toEqual([null, 'HIGH']);
  });

  it('does not take silence of attendance for a clean record', () => {
    const talent = talentOn(
      facts(),
      localDate('2026-11-25'),
      [standardFigures],
      new Set([topics.attendance]),
    )!;
    expect(talent.missing.map(({ part }) => part)).toEqual(['INTEGRITY']);
  });

  it('does not ask for a part of no weight', () => {
    const figures = { ...standardFigures.figures, WEIGHT_PREDIKAT: 100, WEIGHT_REINFORCEMENT: 0 };
    const scores = [scored('POTENTIAL', 80)];
    expect(on({ scores }, '2026-11-25', [{ ...standardFigures, figures }])!.box).toBe(9);
  });

  it('is by the figures of the day', () => {
    const figures = { ...standardFigures.figures, LEAST_ABOVE_EXPECTATION: 93 };
    const editions = [standardFigures, { from: localDate('2026-11-25'), figures }];
    expect(on({}, '2026-11-24', editions)!.box).toBe(9);
    expect(on({}, '2026-11-25', editions)!.box).toBe(8);
  });

  it.each<[string, Partial<TalentFacts>, string]>([
    ['before the first figures', {}, '2019-12-31'],
    ['after the employment', { employed: { from: null, to: localDate('2026-11-25') } }, '2026-11-25'],
    ['without a post', { posts: [] }, '2026-11-25'],
    ['after the last post', { posts: [post('PENGAWAS', 'Lurah', '2015-01-01', '2026-11-25')] }, '2026-11-25'],
  ])('is none %s', (_, changes, day) => {
    expect(on(changes, day)).toBeNull();
  });
});
