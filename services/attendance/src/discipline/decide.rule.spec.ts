import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import {
  decisionRejections,
  decisionWarnings,
  isDecided,
  lastsUntil,
  powerToImposeRule,
} from './decide.rule.ts';
import type { DecideDisciplineInput } from './discipline.type.ts';
import type { SanctionKind } from './sanction.table.ts';
import { NOTHING_COUNTED } from './unexcused.rule.ts';
import { whoseRules } from './whose-rules.rule.ts';

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

describe('a sanction', () => {
  it.each<[SanctionKind, string | null, string | null]>([
    ['TEGURAN_LISAN', null, null],
    ['POTONGAN_TUNJANGAN_6_BULAN', null, '2026-11-01'],
    ['POTONGAN_TUNJANGAN_9_BULAN', null, '2027-02-01'],
    ['PEMBEBASAN_JABATAN_12_BULAN', null, '2027-05-01'],
    ['POTONGAN_TUNJANGAN_6_BULAN', '2026-08-01', '2026-08-01'],
    ['PDHTAPS', null, null],
  ])('%s from 1 May 2026, decreed to %s, has effect until %s', (kind, to, until) => {
    expect(lastsUntil({ ...imposed, kind, to: to === null ? null : localDate(to) })).toBe(until);
  });
});

describe('a count', () => {
  const weighed = (total: number, kind = 'PNS') => ({
    count: NOTHING_COUNTED,
    day: localDate('2026-05-01'),
    total,
    rules: whoseRules({ kind, legalStanding: null }),
  });
  it.each([
    [3, [], false],
    [3, [3], true],
    [6, [4], true],
    [7, [4], false],
    [2, [3], false],
    [2, [2], true],
  ])('of %i days, decided at %j, is decided: %s', (total, decided, expected) => {
    const counts = decided.map((days) => ({ total: days, longestRun: 0 }));
    expect(isDecided(weighed(total), counts)).toBe(expected);
  });

  it.each([
    ['IMPOSE', 3, 'PNS', []],
    ['IMPOSE', 2, 'PNS', ['NOT_RECOMMENDED']],
    ['IMPOSE', 3, 'PPPK', ['NOT_THE_SCALE']],
    ['DISMISS', 3, 'PPPK', []],
  ] as const)('%s at %i days of a %s warns %j', (decision, total, kind, codes) => {
    expect(decisionWarnings({ decision }, weighed(total, kind)).map(({ code }) => code)).toEqual(codes);
  });
});

it(powerToImposeRule.boundary.case, () => {
  expect(powerToImposeRule.boundary.run()).toBe(powerToImposeRule.boundary.expected);
});
