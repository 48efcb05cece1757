import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { assessorDayRule, dayOfAssessor, isTerm, lastDayOf, termRejections } from './term.rule.ts';

describe('a term', () => {
  it.each([
    ['M01', 2026, '2026-01-31'],
    ['M02', 2024, '2024-02-29'],
    ['M02', 2026, '2026-02-28'],
    ['M12', 2026, '2026-12-31'],
    ['Q1', 2026, '2026-03-31'],
    ['Q4', 2026, '2026-12-31'],
    ['YEAR', 2026, '2026-12-31'],
  ])('%s of %i ends on %s', (term, year, expected) => expect(lastDayOf(year, term)).toBe(expected));

  it.each(['M00', 'M13', 'M1', 'Q0', 'Q5', 'year', '', 'M01 '])('is not %j', (text) =>
    expect(isTerm(text)).toBe(false),
  );

  it.each([
    [null, '2025-12-31'],
    ['2026-06-30', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['2025-06-30', '2025-06-30'],
  ])('of the year 2025 is whose assessor led on the last day; service until %s: %s', (until, expected) =>
    expect(dayOfAssessor(2025, 'YEAR', until === null ? null : localDate(until))).toBe(expected),
  );

  it.each([
    ['2025-12-30', ['TERM_NOT_OVER']],
    ['2025-12-31', []],
    ['2026-01-01', []],
  ])('that ends on 31 December 2025 is evaluated on %s: %j', (today, expected) =>
    expect(termRejections(localDate('2025-12-31'), localDate(today)).map(({ code }) => code)).toEqual(
      expected,
    ),
  );

  it('is what the printed rule says of its boundary', () =>
    expect(assessorDayRule.boundary.run()).toBe(assessorDayRule.boundary.expected));
});
