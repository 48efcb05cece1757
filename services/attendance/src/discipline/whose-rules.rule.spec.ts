import { expect, it } from '@jest/globals';
import { whoseRules, whoseRulesRule } from './whose-rules.rule.ts';

it.each([
  ['PNS', '01', true, true],
  ['CPNS', '01', true, true],
  ['PNS', '15', true, true],
  ['PNS', null, true, true],
  ['PPPK', '71', false, true],
  ['PPPK_PARUH_WAKTU', '71', false, true],
  ['PNS', '03', false, false],
  ['PNS', '04', false, false],
  ['PPPK', '04', false, false],
  [null, null, false, true],
])('%s with the standing %s: the scale %s, at work %s', (kind, legalStanding, scale, serving) => {
  expect(whoseRules({ kind, legalStanding })).toMatchObject({ scale, serving });
});

it('a PPPK is told the article of their own', () => {
  expect(whoseRules({ kind: 'PPPK', legalStanding: '71' }).law).toBe('PP 49/2018 art. 51');
});

it(whoseRulesRule.boundary.case, () => {
  expect(whoseRulesRule.boundary.run()).toBe(whoseRulesRule.boundary.expected);
});
