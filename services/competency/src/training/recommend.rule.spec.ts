import { describe, expect, it } from '@jest/globals';
import { recommend, type Offer } from './recommend.rule.ts';

const offer = (code: string, hours: number, ...develops: [string, number][]): Offer => ({
  id: code,
  code,
  hours,
  develops: develops.map(([competency, level]) => ({ competency, level })),
});
const codes = (missing: [string, number, number][], offers: Offer[], taken: string[] = []) =>
  recommend(
    missing.map(([competency, required, gap]) => ({ competency, required, gap })),
    offers,
    new Set(taken),
  ).map(({ training, competency }) => `${training.code} for ${competency}`);

describe('recommended trainings', () => {
  const one = offer('A', 20, ['M1', 5]);
  const two = offer('B', 20, ['M2', 5]);

  it('begin with the largest gap', () => {
    expect(
      codes(
        [
          ['M1', 5, 1],
          ['M2', 2, 2],
        ],
        [one, two],
      ),
    ).toEqual(['B for M2', 'A for M1']);
  });

  it('of equal gaps begin with the higher required level, then with the code of the competency', () => {
    expect(
      codes(
        [
          ['M1', 3, 1],
          ['M2', 4, 1],
        ],
        [one, two],
      ),
    ).toEqual(['B for M2', 'A for M1']);
    expect(
      codes(
        [
          ['M2', 3, 1],
          ['M1', 3, 1],
        ],
        [two, one],
      ),
    ).toEqual(['A for M1', 'B for M2']);
  });

  it('of one competency begin with what reaches the level, then with the fewest hours, then with the code', () => {
    const offers = [
      offer('D', 10, ['M1', 2]),
      offer('C', 30, ['M1', 3]),
      offer('B', 20, ['M1', 4]),
      offer('A', 30, ['M1', 3]),
    ];
    expect(codes([['M1', 3, 2]], offers)).toEqual(['B for M1', 'A for M1', 'C for M1', 'D for M1']);
  });

  it('leave out what does not go beyond the level that is there', () => {
    expect(codes([['M1', 3, 1]], [offer('A', 10, ['M1', 2])])).toEqual([]);
  });

  it('name a training that closes two gaps once, at the larger', () => {
    expect(
      codes(
        [
          ['M1', 3, 1],
          ['M2', 3, 2],
        ],
        [offer('A', 20, ['M1', 3], ['M2', 3])],
      ),
    ).toEqual(['A for M2']);
  });

  it('leave out what was taken and is still good', () => {
    expect(codes([['M1', 3, 1]], [one], ['A'])).toEqual([]);
  });

  it('are none where nothing is missing', () => {
    expect(
      codes(
        [
          ['M1', 3, 0],
          ['M2', 3, -1],
        ],
        [one, two],
      ),
    ).toEqual([]);
  });
});
