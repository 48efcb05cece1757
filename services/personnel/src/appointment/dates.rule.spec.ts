import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { endRejections } from './end.rule.ts';
import { transferRejections } from './transfer.rule.ts';

const day = (text: string | null) => (text === null ? null : localDate(text));
const codes = (list: { code: string }[]) => list.map(({ code }) => code);

describe('an appointment ends', () => {
  it.each([
    ['after a day at least', '2020-01-01', null, '2020-01-02', []],
    ['never on the day it began', '2020-01-01', null, '2020-01-01', ['ENDS_BEFORE_IT_BEGAN']],
    ['on any day when it began before the records', null, null, '1980-01-01', []],
    ['earlier than was foreseen', '2020-01-01', '2020-07-01', '2020-06-30', []],
    ['once', '2020-01-01', '2020-07-01', '2020-07-01', ['ALREADY_ENDED']],
  ])('%s', (_, from, to, on, expected) => {
    expect(codes(endRejections({ from: day(from), to: day(to) }, localDate(on)))).toEqual(expected);
  });
});

describe('a transfer', () => {
  it.each([
    ['goes to another position', 'kasi', '2020-01-01', '2020-01-02', []],
    ['does not go to the same position', 'kabid', '2020-01-01', '2020-01-02', ['SAME_POSITION']],
    [
      'takes effect after the present position began',
      'kasi',
      '2020-01-01',
      '2020-01-01',
      ['BEFORE_PRESENT_POSITION'],
    ],
    ['takes effect on any day when that began before the records', 'kasi', null, '1980-01-01', []],
  ])('%s', (_, positionId, from, effectiveOn, expected) => {
    const present = { positionId, from: day(from) };
    expect(codes(transferRejections(present, 'kabid', localDate(effectiveOn)))).toEqual(expected);
  });

  it('gives a position to someone who has none', () => {
    expect(transferRejections(undefined, 'kabid', localDate('2020-01-01'))).toEqual([]);
  });
});
