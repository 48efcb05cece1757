import { describe, expect, it } from '@jest/globals';
import { placeRejections } from './place.rule.ts';

describe('a place in a position', () => {
  it.each([
    [1, 0, 0, []],
    [1, 1, 0, ['NO_PLACE']],
    [1, 0, 1, ['NO_PLACE']],
    [3, 2, 0, []],
    [3, 1, 1, []],
    [3, 2, 1, ['NO_PLACE']],
    [3, 4, 0, ['NO_PLACE']],
    [0, 0, 0, ['NO_PLACE']],
  ])('of %i needed, %i held and %i promised: %j', (need, held, reserved, expected) => {
    expect(placeRejections({ need, held, reserved }).map(({ code }) => code)).toEqual(expected);
  });
});
