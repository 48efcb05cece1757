import { describe, expect, it } from '@jest/globals';
import { predikatOf, predikatRule } from './predikat.rule.ts';

describe('the predikat', () => {
  it.each([
    ['ABOVE', 'ABOVE', 'SANGAT_BAIK'],
    ['ABOVE', 'AS', 'BAIK'],
    ['ABOVE', 'BELOW', 'KURANG'],
    ['AS', 'ABOVE', 'BAIK'],
    ['AS', 'AS', 'BAIK'],
    ['AS', 'BELOW', 'KURANG'],
    ['BELOW', 'ABOVE', 'BUTUH_PERBAIKAN'],
    ['BELOW', 'AS', 'BUTUH_PERBAIKAN'],
    ['BELOW', 'BELOW', 'SANGAT_KURANG'],
  ] as const)('of a result %s and a behaviour %s is %s', (result, behaviour, expected) => {
    expect(predikatOf(result, behaviour)).toBe(expected);
  });

  it('is what the printed rule says of its boundary', () => {
    expect(predikatRule.boundary.run()).toBe(predikatRule.boundary.expected);
  });
});
