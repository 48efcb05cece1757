import type { Rule } from '@asn/law';
import type { CpnsRules } from './ranking-input.ts';

/** An exact fraction; both are whole numbers below 2^53. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** An SKB of 100 points, in the ten-thousandths in which it is kept. */
export const FULL_SKB = 1_000_000;

/** The most points of the SKD in all. */
export const skdMaximum = ({ twk, tiu, tkp }: CpnsRules['maxima']): number => twk + tiu + tkp;

/**
 * The final value is SKD / 550 x 100 x 40 % + SKB x 60 %. It is kept as an exact fraction, and candidates are
 * compared by it: two who are equal are equal, and nobody is ahead by what a rounding did.
 * @law PermenPANRB 6/2024
 *
 * @param skd the total of the three sections
 * @param skb ten-thousandths of a point of 100
 * @returns of 100; every candidate of one selection has the same denominator
 */
export function integrated(skd: number, skb: number, { maxima, weights }: CpnsRules): Fraction {
  const maximum = skdMaximum(maxima);
  // Both parts over one denominator: skd/max * weight, and skb/10^6 * weight.
  return {
    numerator: skd * weights.skd * FULL_SKB + skb * weights.skb * maximum,
    denominator: maximum * FULL_SKB,
  };
}

/**
 * A fraction as it is shown: rounded half up. No decision is taken by it.
 *
 * @param decimals 0 to 3
 */
export function inDecimals({ numerator, denominator }: Fraction, decimals = 3): string {
  const scale = 10 ** decimals;
  const twice = 2 * numerator * scale + denominator;
  const scaled = (twice - (twice % (2 * denominator))) / (2 * denominator);
  const digits = String(scaled).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const of2024 = {
  kind: 'CPNS',
  maxima: { twk: 150, tiu: 175, tkp: 225 },
  weights: { skd: 40, skb: 60 },
} as CpnsRules;

export const integrationRule: Rule = {
  sentence: 'The final value is SKD / 550 x 100 x 40 % + SKB x 60 %, compared without rounding.',
  law: ['PermenPANRB 6/2024'],
  from: null,
  to: null,
  boundary: {
    case: 'an SKD of 400 and an SKB of 80.00, shown with three decimals',
    expected: '77.091',
    run: () => inDecimals(integrated(400, 800_000, of2024)),
  },
};
