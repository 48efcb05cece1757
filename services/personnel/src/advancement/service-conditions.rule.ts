import { addYears, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { atLeast, OWN, PERFORMANCE, yearOf, type Appraisals, type Condition } from './condition.ts';
import type { PromotionPath } from './promotion-facts.ts';

const YEARS_IN_RANK: Readonly<Record<PromotionPath, number>> = { REGULER: 4, PILIHAN: 4, FUNGSIONAL: 2 };
const LAWS: Readonly<Record<PromotionPath, string>> = {
  REGULER: 'PP 99/2000 art. 7',
  PILIHAN: 'PP 99/2000 art. 11',
  FUNGSIONAL: 'PP 99/2000 art. 13',
};
const APPRAISED_YEARS = 2;

/** The first day on which somebody has been in their rank long enough. */
export const longEnoughInRankFrom = (path: PromotionPath, since: LocalDate): LocalDate =>
  addYears(since, YEARS_IN_RANK[path]);

/**
 * A promotion needs four years in the last rank, by credit two.
 * @law PP 99/2000 arts. 7, 11, 13; PP 12/2002
 */
export function timeInRank(path: PromotionPath, since: LocalDate, on: LocalDate): Condition {
  const years = YEARS_IN_RANK[path];
  const from = longEnoughInRankFrom(path, since);
  return {
    code: 'TIME_IN_RANK',
    state: on >= from ? 'MET' : 'NOT_MET',
    reason: {
      id: `Memerlukan ${years} tahun dalam pangkat terakhir, yang terpenuhi pada ${from}.`,
      en: `It needs ${years} years in the last rank, which are complete on ${from}.`,
    },
    law: LAWS[path],
    inputs: [{ name: 'rank since', value: since, source: OWN }],
  };
}

/**
 * A promotion needs appraisals of at least Baik in each of the last two years before it.
 * @law PP 99/2000 arts. 7, 11, 13; PP 12/2002
 */
export function goodAppraisals(path: PromotionPath, on: LocalDate, appraisals: Appraisals): Condition {
  const years = Array.from({ length: APPRAISED_YEARS }, (_, back) => yearOf(on) - 1 - back);
  const missing = years.filter((year) => appraisals[year] === undefined);
  const poor = years.filter((year) => {
    const predikat = appraisals[year];
    return predikat !== undefined && !atLeast(predikat, 'BAIK');
  });
  const reason =
    poor.length > 0
      ? {
          id: `Penilaian di bawah Baik: ${poor.join(', ')}.`,
          en: `Appraised below Baik: ${poor.join(', ')}.`,
        }
      : missing.length > 0
        ? {
            id: `Penilaian belum diketahui: ${missing.join(', ')}.`,
            en: `The appraisal is not known: ${missing.join(', ')}.`,
          }
        : { id: 'Paling rendah Baik dalam 2 tahun terakhir.', en: 'At least Baik in the last 2 years.' };
  return {
    code: 'APPRAISALS_GOOD',
    state: poor.length > 0 ? 'NOT_MET' : missing.length > 0 ? 'UNKNOWN' : 'MET',
    reason,
    law: LAWS[path],
    inputs: years.map((year) => ({
      name: `appraisal ${year}`,
      value: appraisals[year] ?? null,
      source: PERFORMANCE,
    })),
  };
}

export const timeInRankRule: Rule = {
  sentence: 'A promotion needs four years in the last rank, by credit two.',
  law: ['PP 99/2000 arts. 7, 11, 13', 'PP 12/2002'],
  from: null,
  to: null,
  boundary: {
    case: 'a pelaksana in rank since 2 April 2022, on 1 April 2026',
    expected: 'NOT_MET',
    run: () => timeInRank('REGULER', localDate('2022-04-02'), localDate('2026-04-01')).state,
  },
};

export const goodAppraisalsRule: Rule = {
  sentence: 'A promotion needs appraisals of at least Baik in each of the last two years before it.',
  law: ['PP 99/2000 arts. 7, 11, 13', 'PP 12/2002'],
  from: null,
  to: null,
  boundary: {
    case: 'Baik in the last year, the year before not known',
    expected: 'UNKNOWN',
    run: () => goodAppraisals('REGULER', localDate('2026-04-01'), { 2025: 'BAIK' }).state,
  },
};
