import { addMonths, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { Appraisals } from './condition.ts';
import { yearOf } from './condition.ts';
import { creditPercent, type CreditRate } from './credit.table.ts';

/** Credit that is known, and the most that it can be once the years that are not known have been appraised. */
export interface Credit {
  known: number;
  most: number;
  /** Years of it whose appraisal is not known. */
  missing: number[];
}

const MOST_PERCENT = Math.max(...Object.values(creditPercent));

/**
 * Credit = months / 12 x percent of the predikat x coefficient, year by year, of the full months from one day up to
 * another. It is counted in twelve-hundredths, so that no month is lost to rounding.
 * @law PermenPANRB 1/2023; Peraturan BKN 3/2023
 * @from 2023-07-01
 */
export function creditBetween(
  from: LocalDate,
  to: LocalDate,
  { coefficient }: Pick<CreditRate, 'coefficient'>,
  appraisals: Appraisals,
): Credit {
  let [known, most] = [0, 0];
  const missing: number[] = [];
  for (const [year, months] of monthsByYear(from, to)) {
    const predikat = appraisals[year];
    const percent = predikat === undefined ? 0 : creditPercent[predikat];
    if (predikat === undefined) missing.push(year);
    known += months * percent;
    most += months * (predikat === undefined ? MOST_PERCENT : percent);
  }
  const credit = (monthPercents: number) => (monthPercents * coefficient) / 1200;
  return { known: credit(known), most: credit(most), missing };
}

function monthsByYear(from: LocalDate, to: LocalDate): Map<number, number> {
  const months = new Map<number, number>();
  for (let count = 0; addMonths(from, count + 1) <= to; count += 1) {
    const year = yearOf(addMonths(from, count));
    months.set(year, (months.get(year) ?? 0) + 1);
  }
  return months;
}

export const creditRule: Rule = {
  sentence: 'Credit is months / 12 x percent of the predikat x coefficient, year by year.',
  law: ['PermenPANRB 1/2023', 'Peraturan BKN 3/2023'],
  from: localDate('2023-07-01'),
  to: null,
  boundary: {
    case: 'an ahli pertama for half a year at Baik and half a year at Sangat Baik of the next',
    expected: '15.625',
    run: () =>
      String(
        creditBetween(
          localDate('2024-07-01'),
          localDate('2025-07-01'),
          { coefficient: 12.5 },
          { 2024: 'BAIK', 2025: 'SANGAT_BAIK' },
        ).known,
      ),
  },
};
