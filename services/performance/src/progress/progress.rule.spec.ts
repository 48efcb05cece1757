import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { progressRejections, progressRule } from './progress.rule.ts';

const period = { from: localDate('2026-03-01'), to: localDate('2026-10-31') };

describe('a progress entry of an SKP from 1 March to 31 October', () => {
  it.each([
    ['on the first day', 1, '2026-03-01', false, '2026-11-25', false, []],
    ['on the last day', 1, '2026-10-31', false, '2026-11-25', false, []],
    ['on the day before', 1, '2026-02-28', false, '2026-11-25', false, ['OUTSIDE_THE_PERIOD']],
    ['on the day after', 1, '2026-11-01', false, '2026-11-25', false, ['OUTSIDE_THE_PERIOD']],
    ['of today', 1, '2026-05-05', false, '2026-05-05', false, []],
    ['of tomorrow', 1, '2026-05-06', false, '2026-05-05', false, ['PROGRESS_IN_FUTURE']],
    ['of nothing', 0, '2026-05-05', false, '2026-05-05', false, ['AMOUNT_NOT_ABOVE_0']],
    ['that takes another back', 0, '2026-05-05', true, '2026-05-05', false, []],
    ['below nothing', -1, '2026-05-05', true, '2026-05-05', false, ['AMOUNT_NOT_ABOVE_0']],
    ['after the seal', 1, '2026-05-05', true, '2026-05-05', true, ['YEAR_SEALED']],
  ])('%s', (_, amount, happenedOn, correction, today, sealed, expected) => {
    const entry = { amount, happenedOn: localDate(happenedOn), correction };
    const found = progressRejections(entry, period, { today: localDate(today), sealed });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it('is what the printed rule says of its boundary', () =>
    expect(progressRule.boundary.run()).toBe(progressRule.boundary.expected));
});
