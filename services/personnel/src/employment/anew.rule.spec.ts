import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { anewRejections, type Anew } from './anew.rule.ts';

const who = { birthDate: localDate('1990-03-15'), sex: 'F' as const, nik: '1508015503900001' };
const anew: Anew = {
  effectiveOn: localDate('2026-01-01'),
  present: { kind: 'PPPK', startedOn: localDate('2022-01-01') },
  onRecord: who,
  input: who,
};

describe('somebody on record enters anew', () => {
  it.each<[string, Partial<Anew>, string[]]>([
    ['when a PPPK', {}, []],
    ['when employed no more', { present: undefined }, []],
    ['when no NIK was known', { onRecord: { ...who, nik: null } }, []],
    ['never when a PNS', { present: { kind: 'PNS', startedOn: localDate('2015-01-01') } }, ['ALREADY_PNS']],
    [
      'never on the day the present contract began',
      { effectiveOn: localDate('2022-01-01') },
      ['BEFORE_PRESENT_EMPLOYMENT'],
    ],
    [
      'as the person on record',
      { input: { birthDate: localDate('1990-03-16'), sex: 'M', nik: '1' } },
      ['DIFFERS_FROM_RECORD', 'DIFFERS_FROM_RECORD', 'DIFFERS_FROM_RECORD'],
    ],
  ])('%s', (_, change, expected) => {
    expect(anewRejections({ ...anew, ...change }).map(({ code }) => code)).toEqual(expected);
  });
});
