import { readSettings } from '../src/settings.ts';

/** Choices that a seed makes: the same seed and purpose, the same choices. */
export interface Chance {
  /** A whole number from 0 to below the limit. */
  below: (limit: number) => number;
  oneOf: <T>(things: readonly T[]) => T;
  /** Some of them, in the order that they have. */
  some: <T>(count: number, things: readonly T[]) => T[];
}

/** Says the seed, so that what it has found can be found again. */
export function chance(purpose: string): Chance {
  const { seed } = readSettings();
  process.stderr.write(`${purpose}: FAULTS_SEED=${seed}\n`);
  let state = seed;
  for (const letter of purpose) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    oneOf: (things) => things[below(things.length)]!,
    some: (count, things) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, things.length)) chosen.add(below(things.length));
      return things.filter((_, index) => chosen.has(index));
    },
  };
}
