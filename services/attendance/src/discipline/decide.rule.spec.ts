import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { decisionRejections, powerToImposeRule } from './decide.rule.ts';
import type { DecideDisciplineInput } from './discipline.type.ts';

const imposed: DecideDisciplineInput = {
  employee: 'someone',
  year: 2026,
  decision: 'IMPOSE',
  kind: 'TEGURAN_LISAN',
  from: localDate('2026-05-01'),
  decree: '800/1',
  decreeDate: localDate('2026-04-30'),
  reason: 'tiga hari tanpa keterangan',
};
const dismissed: DecideDisciplineInput = {
  employee: 'someone',
  year: 2026,
  decision: 'DISMISS',
  reason: 'sakit',
};

describe('a decision', () => {
  it.each<[string, DecideDisciplineInput, boolean, string[]]>([
    ['to impose with its decree', imposed, false, []],
    ['to impose without a decree', { ...imposed, decree: ' ' }, false, ['SANCTION_INCOMPLETE']],
    ['to impose without a date', { ...imposed, decreeDate: null }, false, ['SANCTION_INCOMPLETE']],
    [
      'of a superior, medium',
      { ...imposed, kind: 'POTONGAN_TUNJANGAN_6_BULAN' },
      false,
      ['NOT_WITHIN_POWER'],
    ],
    ['of the appointing officer, severe', { ...imposed, kind: 'PDHTAPS' }, true, []],
    ['that ends as it begins', { ...imposed, to: localDate('2026-05-01') }, false, ['LAST_BEFORE_FIRST']],
    ['not to impose', dismissed, false, []],
    ['not to impose, with a decree', { ...dismissed, decree: '800/1' }, false, ['NOTHING_TO_IMPOSE']],
  ])('%s: %j', (_, input, appointing, codes) => {
    expect(decisionRejections(input, appointing).map(({ code }) => code)).toEqual(codes);
  });
});

it(powerToImposeRule.boundary.case, () => {
  expect(powerToImposeRule.boundary.run()).toBe(powerToImposeRule.boundary.expected);
});
