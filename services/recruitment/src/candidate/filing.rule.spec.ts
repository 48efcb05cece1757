import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { filingRejections } from './filing.rule.ts';

describe('The number that was issued is of the candidate. (PP 11/2017 art. 33)', () => {
  it.each([
    ['CPNS', '200004122027031001', []],
    ['CPNS', '200004132027031001', ['NUMBER_NOT_OF_THE_CANDIDATE']],
    ['CPNS', '20000412202703100', ['NUMBER_NOT_OF_THE_CANDIDATE']],
    ['CPNS', '200004122027131001', ['NUMBER_NOT_OF_THE_CANDIDATE']],
    ['PPPK', '200004122027211001', []],
    ['PPPK', '20000412202721100X', ['NUMBER_NOT_OF_THE_CANDIDATE']],
  ] as const)('%s %s: %j', (kind, nip, codes) => {
    const found = filingRejections({ kind, nip, birthDate: localDate('2000-04-12') });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
