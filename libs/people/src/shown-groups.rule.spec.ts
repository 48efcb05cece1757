import { describe, expect, it } from '@jest/globals';
import { shownGroups } from './shown-groups.rule.ts';

describe('groups of people', () => {
  it.each<[Record<string, number>, Record<string, number | null> | null]>([
    [{}, null],
    [{ high: 4 }, null],
    [{ high: 2, middle: 2 }, null],
    [{ high: 5 }, { high: 5 }],
    [
      { high: 5, middle: 0 },
      { high: 5, middle: 0 },
    ],
    // One below five would be the sum less the others.
    [
      { high: 20, middle: 6, low: 4 },
      { high: 20, middle: null, low: null },
    ],
    [
      { high: 20, middle: 6, low: 5 },
      { high: 20, middle: 6, low: 5 },
    ],
    // Two that are hidden hide each other, once they are five together.
    [
      { high: 20, middle: 3, low: 2 },
      { high: 20, middle: null, low: null },
    ],
    [
      { high: 20, middle: 2, low: 2 },
      { high: null, middle: null, low: null },
    ],
  ])('%j are shown as %j', (counts, shown) => {
    expect(shownGroups(counts)).toEqual(shown);
  });
});
