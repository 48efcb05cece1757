import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { competencyScore } from './competency-match.rule.ts';
import { assessed, post, required, told } from './facts.fixture.ts';
import type { KnownAssessment, KnownRequirement } from './talent-facts.ts';

const score = (requirements: KnownRequirement[], assessments: KnownAssessment[] | null, heard = true) =>
  competencyScore(
    { posts: [post('PENGAWAS', 'Lurah')], requirements, profile: assessments && { assessments, told } },
    localDate('2026-11-25'),
    heard,
  );

describe('competency', () => {
  it.each<[Record<string, number>, Record<string, number>, number | null]>([
    [{ A: 3, B: 3 }, { A: 3, B: 3 }, 100],
    // More in one does not make up for less in another.
    [{ A: 3, B: 3 }, { A: 5, B: 2 }, 83.33],
    // A sixth is 16.666…: never rounded up.
    [{ A: 3, B: 3 }, { A: 1, B: 0 }, 16.66],
    [{ A: 3, B: 3 }, { A: 0, B: 0 }, 0],
    [{ A: 3, B: 3 }, { A: 3 }, null],
    [{ A: 3, B: 0 }, { A: 3 }, 100],
    [{}, { A: 3 }, null],
  ])('requires %j, reached %j: %p', (levels, reached, expected) => {
    expect(score([required(levels)], assessed(reached)).score).toBe(expected);
  });

  it('names what was not assessed, and what was not told', () => {
    expect(score([required({ A: 3, B: 3 })], assessed({ A: 3 })).reasons[0]?.en).toBe('Not assessed: B.');
    expect(score([], null, false).reasons.map(({ en }) => en)).toEqual([
      'What the position requires is not known.',
      'Competency has never been heard of.',
    ]);
  });

  it('goes by the latest assessment that is valid on the day', () => {
    const held = [required({ A: 3 })];
    expect(
      score(held, [...assessed({ A: 3 }, '2026-01-01'), ...assessed({ A: 0 }, '2025-01-01')]).score,
    ).toBe(100);
    expect(score(held, assessed({ A: 3 }, '2025-01-01', '2026-11-25')).score).toBeNull();
    expect(score(held, assessed({ A: 3 }, '2025-01-01', '2026-11-26')).score).toBe(100);
    expect(score(held, assessed({ A: 3 }, '2026-11-26')).score).toBeNull();
  });

  it('goes by what the position held on the day requires then', () => {
    const ended = required({ A: 3 }, '2020-01-01', '2026-11-25');
    expect(
      score([{ ...required({ A: 5 }), positionId: 'other' }, ended], assessed({ A: 3 })).score,
    ).toBeNull();
  });
});
