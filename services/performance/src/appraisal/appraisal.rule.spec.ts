import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { correctionRejections, correctionRule, textRejections } from './appraisal.rule.ts';

const stands = { result: 'AS', behaviour: 'AS' };
const today = localDate('2026-01-31');

describe('a correction', () => {
  it.each([
    ['of another rating', '800/1', '2026-01-31', { result: 'BELOW', behaviour: 'AS' }, stands, []],
    [
      'by a decree of tomorrow',
      '800/1',
      '2026-02-01',
      { result: 'BELOW', behaviour: 'AS' },
      stands,
      ['DECREE_IN_FUTURE'],
    ],
    [
      'without a number',
      '  ',
      '2026-01-31',
      { result: 'BELOW', behaviour: 'AS' },
      stands,
      ['DECREE_WITHOUT_NUMBER'],
    ],
    ['that changes nothing', '800/1', '2026-01-31', stands, stands, ['NOTHING_CORRECTED']],
    ['of what was never sealed', '800/1', '2026-01-31', stands, null, ['APPRAISAL_NOT_SEALED']],
  ])('%s', (_, number, date, rated, sealed, expected) =>
    expect(
      correctionRejections({ number, date: localDate(date) }, rated, sealed, today).map(({ code }) => code),
    ).toEqual(expected),
  );

  it.each([
    ['', 1],
    ['   ', 1],
    ['x', 0],
    ['x'.repeat(2_000), 0],
    ['x'.repeat(2_001), 1],
  ])('has a reason of a length that can be read', (text, refused) =>
    expect(textRejections(text, 'reason')).toHaveLength(refused),
  );

  it('is what the printed rule says of its boundary', () =>
    expect(correctionRule.boundary.run()).toBe(correctionRule.boundary.expected));
});
