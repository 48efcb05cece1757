import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import {
  needDayRejections,
  needRejections,
  positionRejections,
  vacancyOf,
  type NewPosition,
} from './position.rule.ts';

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

  it.each<[string, string | null, string[]]>([
    ['2026-01-01', null, []],
    ['2026-01-02', null, ['NEED_IN_FUTURE']],
    ['2025-06-01', '2025-06-01', []],
    ['2025-05-31', '2025-06-01', ['NEED_BEFORE_LATEST']],
  ])('on 1 January 2026 is needed from %s, after a need of %s: %j', (day, latest, expected) => {
    const found = needDayRejections(
      localDate(day),
      localDate('2026-01-01'),
      latest === null ? null : localDate(latest),
    );
    expect(codes(found)).toEqual(expected);
  });

  it('is vacant by what its need exceeds its holders, below zero with too many', () => {
    expect([vacancyOf(2, 0), vacancyOf(2, 2), vacancyOf(2, 3)]).toEqual([2, 0, -1]);
  });
});
