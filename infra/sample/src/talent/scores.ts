import { Random } from '../random.ts';

/** What the assessment centre found of one person, 0 to 100 each. */
export interface TalentScores {
  REINFORCEMENT: number;
  POTENTIAL: number;
}

/** Apart from the streams by which people are made. */
const STREAM = 70_000_000;
const ASSESSED = 0.9;

/**
 * Scores of a person of the sample, the same for the same seed and place in the list of people; null for one in ten, who
 * was not assessed.
 */
export function talentScores(seed: number, index: number): TalentScores | null {
  const random = new Random(seed, STREAM + index);
  if (!random.chance(ASSESSED)) return null;
  return { REINFORCEMENT: score(random), POTENTIAL: score(random) };
}

/** Most are in the middle. */
const score = (random: Random): number => 20 + random.integer(0, 40) + random.integer(0, 40);
