import { describe, expect, it } from '@jest/globals';
import { inDecimals, integrated } from './integration.rule.ts';
import { cpns2024 } from './rules-of-2024.fixture.ts';

describe('The final value is SKD / 550 x 100 x 40 % + SKB x 60 %. (PermenPANRB 6/2024)', () => {
  it.each([
    [550, 1_000_000, '100.000'],
    [0, 0, '0.000'],
    [550, 0, '40.000'],
    [0, 1_000_000, '60.000'],
    [400, 800_000, '77.091'],
    [311, 705_050, '64.921'],
  ])('an SKD of %i and an SKB of %i ten-thousandths give %s', (skd, skb, shown) => {
    expect(inDecimals(integrated(skd, skb, cpns2024))).toBe(shown);
  });

  it('compares what no rounding shows: a ten-thousandth of the SKB', () => {
    const [more, less] = [integrated(400, 800_001, cpns2024), integrated(400, 800_000, cpns2024)];
    expect(inDecimals(more)).toBe(inDecimals(less));
    expect(more.numerator).toBeGreaterThan(less.numerator);
  });

  it('calls equal what is equal, where floating point would not', () => {
    const binary = (skd: number, skb: number) => (skd / 550) * 100 * 0.4 + skb * 0.6;
    // 33 points of the SKD are 2.4 of the final value, as 4 of the SKB are.
    expect(integrated(363, 562_000, cpns2024)).toEqual(integrated(330, 602_000, cpns2024));
    expect(binary(363, 56.2)).not.toBe(binary(330, 60.2));
  });

  it.each([
    [{ numerator: 1, denominator: 2000 }, 3, '0.001'],
    [{ numerator: 999, denominator: 2_000_000 }, 3, '0.000'],
    [{ numerator: 5, denominator: 2 }, 0, '3'],
    [{ numerator: 199_999, denominator: 2000 }, 2, '100.00'],
  ])('%j in %i decimals, half up, is %s', (fraction, decimals, shown) => {
    expect(inDecimals(fraction, decimals)).toBe(shown);
  });
});
