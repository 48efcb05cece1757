import { describe, expect, it } from '@jest/globals';
import { needRejections, positionRejections, type NewPosition } from './position.rule.ts';

const codes = (list: { code: string }[]) => list.map(({ code }) => code);
const teacher: NewPosition = { title: 'Guru Ahli Pertama', kind: 'FUNGSIONAL', echelon: null, need: 40 };
const head: NewPosition = { title: 'Kepala Dinas', kind: 'JPT_PRATAMA', echelon: 'II.b', need: 1 };

describe('a position', () => {
  it.each<[string, NewPosition, string[]]>([
    ['that forty share is accepted', teacher, []],
    ['that is a seat with its echelon is accepted', head, []],
    ['needs a title', { ...teacher, title: ' ' }, ['TITLE_MISSING']],
    ['of a teacher has no echelon', { ...teacher, echelon: 'IV.a' }, ['ECHELON_NOT_OF_KIND']],
    ['of a head of office is not of echelon IV', { ...head, echelon: 'IV.a' }, ['ECHELON_NOT_OF_KIND']],
    ['has an echelon that exists', { ...head, echelon: 'VI.a' }, ['ECHELON_NOT_OF_KIND']],
    ['that is a seat has one holder', { ...head, need: 2 }, ['SEAT_NEEDS_ONE']],
  ])('%s', (_, position, expected) => {
    expect(codes(positionRejections(position))).toEqual(expected);
  });

  it.each([
    [0, false, []],
    [-1, false, ['NEED_NEGATIVE']],
    [0, true, []],
    [2, true, ['SEAT_NEEDS_ONE']],
  ])('may be needed %i times (a seat: %s): %j', (need, seat, expected) => {
    expect(codes(needRejections(need, seat))).toEqual(expected);
  });
});
