import { describe, expect, it } from '@jest/globals';
import { talentScores } from './scores.ts';

describe('the scores of the sample', () => {
  const all = Array.from({ length: 1_000 }, (_, index) => talentScores(1, index));

  it('are the same for the same seed', () => {
    expect(talentScores(1, 7)).toEqual(all[7]);
    expect(all.map((one) => one?.POTENTIAL)).not.toEqual(
      Array.from({ length: 1_000 }, (_, index) => talentScores(2, index)?.POTENTIAL),
    );
  });

  it('are whole, of 20 to 100, for about nine in ten', () => {
    const scores = all.flatMap((one) => (one === null ? [] : [one.REINFORCEMENT, one.POTENTIAL]));
    expect(scores.every((score) => Number.isInteger(score) && score >= 20 && score <= 100)).toBe(true);
    expect(Math.abs(scores.length / 2 - 900)).toBeLessThan(50);
  });
});
