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

/** Each full month counts for the year in which it begins. */
function monthsByYear(from: LocalDate, to: LocalDate): Map<number, number> {
  const months = new Map<number, number>();
  const [first, end] = [monthOf(from), monthOf(to)];
  // The last one is full once its day has come, or the last of a shorter month. A TMT, on a first day, needs no calendar.
  const [began, ends] = [from.slice(8), to.slice(8)];
  const full = ends >= began || (ends >= '28' && addMonths(from, end - first) <= to);
  const last = full ? end : end - 1;
  for (let month = first; month < last; month += 1) {
    const year = Math.floor(month / 12);
    months.set(year, (months.get(year) ?? 0) + 1);
  }
  return months;
}

/** Months since the year 0. */
const monthOf = (day: LocalDate): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;

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
