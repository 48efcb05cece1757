import { expect, it } from '@jest/globals';
import { balanceOf } from './duty.rule.ts';

const pns = { least: 20, most: null };
const pppk = { least: null, most: 24 };

it.each([
  ['a PNS without any', 0, pns, { counted: 0, required: 20, remaining: 20 }],
  ['a PNS with one hour too few', 19, pns, { counted: 19, required: 20, remaining: 1 }],
  ['a PNS with as many as the duty', 20, pns, { counted: 20, required: 20, remaining: 0 }],
  ['a PNS with more', 80, pns, { counted: 80, required: 20, remaining: 0 }],
  ['a PPPK with as many as may count', 24, pppk, { counted: 24, required: null, remaining: null }],
  ['a PPPK with more', 25, pppk, { counted: 24, required: null, remaining: null }],
  ['somebody whose employment is not known', 5, null, { counted: 5, required: null, remaining: null }],
])('%s', (_, hours, duty, balance) => {
  expect(balanceOf(hours, duty)).toEqual({ hours, ...balance });
});
