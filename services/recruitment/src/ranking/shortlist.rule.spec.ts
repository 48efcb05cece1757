import { describe, expect, it } from '@jest/globals';
import { shortlisted } from './shortlist.rule.ts';

const person = (participant: string, twk: number, tiu: number, tkp: number) => ({
  participant,
  skd: { twk, tiu, tkp },
});
const ahead = [person('A', 150, 175, 200), person('B', 150, 175, 190)];
const invited = (...others: ReturnType<typeof person>[]) =>
  shortlisted([...others, ...ahead], 3).map(({ participant }) => participant);

describe('At most three times the places are invited to the SKB, with its ties. (PermenPANRB 6/2024)', () => {
  it('the highest totals', () => {
    expect(invited(person('C', 100, 100, 201), person('D', 100, 100, 200))).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['TKP', person('C', 95, 100, 171), person('D', 100, 100, 166)],
    ['TIU', person('C', 95, 105, 166), person('D', 100, 100, 166)],
  ])('an equal total at the cut is decided by %s', (_, higher, lower) => {
    expect(invited(lower, higher)).toEqual(['A', 'B', 'C']);
  });

  it('who is equal in all of them at the cut is invited as well', () => {
    const equal = ['C', 'D', 'E'].map((name) => person(name, 100, 100, 166));
    expect(invited(...equal)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('equals before the cut take no seat from it', () => {
    expect(shortlisted([person('D', 65, 80, 166), person('C', 65, 80, 166), ...ahead], 4)).toHaveLength(4);
  });

  it('fewer than that: all; no places: nobody; absent: not', () => {
    expect(shortlisted(ahead, 3)).toHaveLength(2);
    expect(shortlisted(ahead, 0)).toEqual([]);
    expect(shortlisted([{ participant: 'X', skd: null }], 3)).toEqual([]);
  });
});
