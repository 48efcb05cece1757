import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { approvalRejections, claimRejections, yearHeld } from './learning.rule.ts';

const today = localDate('2026-03-01');
const codes = (changes: { from?: string; to?: string; hours?: number; expiresOn?: string }) =>
  claimRejections(
    {
      from: localDate(changes.from ?? '2026-02-01'),
      to: localDate(changes.to ?? '2026-02-03'),
      hours: changes.hours ?? 24,
      expiresOn: changes.expiresOn === undefined ? null : localDate(changes.expiresOn),
    },
    today,
  ).map(({ code }) => code);

it.each([
  ['2025-12-31', 2025],
  ['2026-01-01', 2026],
])('hours of a training that ended on %s count in %i', (to, year) => {
  expect(yearHeld({ to: localDate(to) })).toBe(year);
});

describe('a claim', () => {
  it('may be of one day', () => expect(codes({ from: '2026-02-03' })).toEqual([]));
  it('may be of a training that ends today', () => expect(codes({ to: '2026-03-01' })).toEqual([]));
  it('is not of one that ends tomorrow', () => expect(codes({ to: '2026-03-02' })).toEqual(['NOT_HELD_YET']));
  it('does not end before it begins', () =>
    expect(codes({ to: '2026-01-31' })).toEqual(['ENDS_BEFORE_IT_BEGINS']));
  it.each([0, -1, 1.5, 2001])('has no %s hours', (hours) =>
    expect(codes({ hours })).toEqual(['HOURS_IMPOSSIBLE']),
  );
  it('has a certificate that is good on the day after', () => {
    expect(codes({ expiresOn: '2026-02-04' })).toEqual([]);
    expect(codes({ expiresOn: '2026-02-03' })).toEqual(['EXPIRES_AT_ONCE']);
  });
});

it.each([
  [20, 20, false, []],
  [1, 20, false, []],
  [21, 20, false, ['MORE_THAN_CLAIMED']],
  [0, 20, false, ['HOURS_IMPOSSIBLE']],
  [20, 20, true, ['OWN_HOURS']],
])('approving %i of %i hours (own: %s): %j', (approved, claimed, own, expected) => {
  expect(approvalRejections(approved, claimed, own).map(({ code }) => code)).toEqual(expected);
});
