import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { pnsLadder } from '../employment/grade.table.ts';
import type { PositionLevel } from '../position/level.rule.ts';
import { OWN, PERFORMANCE, type Appraisals, type Condition } from './condition.ts';
import { creditBetween } from './credit.rule.ts';
import { levelGrades, type CreditRate } from './credit.table.ts';

const LAW = 'PermenPANRB 1/2023';
/** Before, credit was given for single pieces of work, which nobody has told us. */
const CREDIT_BY_APPRAISAL_FROM = localDate('2023-07-01');

/** Somebody in a functional position of a level who would rise to a grade. */
export interface Rising {
  level: PositionLevel | null;
  from: string;
  to: string;
  since: LocalDate;
}

/**
 * A functional position carries the ranks of its level: who would rise above them rises to the next level first.
 * @law PermenPANRB 1/2023
 * @from 2023-07-01
 */
export function levelCarriesRank({ level, to }: Pick<Rising, 'level' | 'to'>): Condition {
  const highest = level === null ? null : (levelGrades[level].at(-1) ?? null);
  const above = highest !== null && pnsLadder.indexOf(to) > pnsLadder.indexOf(highest);
  return {
    code: 'LEVEL_CARRIES_RANK',
    state: level === null ? 'UNKNOWN' : above ? 'NOT_MET' : 'MET',
    reason:
      level === null
        ? { id: 'Jenjang jabatan belum diketahui.', en: 'The level of the position is not known.' }
        : above
          ? { id: `${to} memerlukan kenaikan jenjang lebih dahulu.`, en: `${to} needs the next level first.` }
          : { id: `Jenjang ini sampai ${highest}.`, en: `The ranks of this level end with ${highest}.` },
    law: LAW,
    inputs: [{ name: 'level', value: level, source: OWN }],
  };
}

/**
 * A rank within a level needs the credit of that step, above it that of the next level, counted since the last
 * rank. Below the first rank of a level none is needed: it was shown on rising to the level. What a year that is not
 * known can bring at most decides whether the sum is open or too little.
 * @law PermenPANRB 1/2023; Peraturan BKN 3/2023
 * @from 2023-07-01
 */
export function enoughCredit(
  { level, from, to, since }: Rising,
  on: LocalDate,
  rates: readonly CreditRate[],
  appraisals: Appraisals,
): Condition {
  const about = { code: 'CREDIT_ENOUGH', law: `${LAW}; Peraturan BKN 3/2023` };
  const rate = rates.find((one) => one.level === level);
  if (level === null || rate === undefined || on < CREDIT_BY_APPRAISAL_FROM) {
    const reason = {
      id: 'Angka kredit yang berlaku belum diketahui.',
      en: 'The credit that counts is not known.',
    };
    return { ...about, state: 'UNKNOWN', reason, inputs: [{ name: 'level', value: level, source: OWN }] };
  }
  const needed = creditNeeded(level, from, to, rate);
  if (needed === 0) {
    const reason = {
      id: 'Angka kredit telah dipenuhi pada kenaikan jenjang.',
      en: 'The credit was shown on rising to this level.',
    };
    return { ...about, state: 'MET', reason, inputs: [{ name: 'level', value: level, source: OWN }] };
  }
  const { known, most, missing } = creditBetween(since, on, rate, appraisals);
  const enough = needed !== null && known >= needed;
  const possible = needed !== null && most >= needed;
  const open = missing.length > 0 ? missing.join(', ') : null;
  return {
    ...about,
    state: needed === null ? 'UNKNOWN' : enough ? 'MET' : possible ? 'UNKNOWN' : 'NOT_MET',
    reason: {
      id: `Angka kredit ${round(known)} dari ${needed ?? '?'}${open === null ? '' : `; tanpa penilaian ${open}`}.`,
      en: `Credit ${round(known)} of ${needed ?? '?'}${open === null ? '' : `; without an appraisal for ${open}`}.`,
    },
    inputs: [
      { name: 'credit', value: String(round(known)), source: PERFORMANCE },
      { name: 'credit needed', value: needed === null ? null : String(needed), source: OWN },
    ],
  };
}

/** Zero below the level's first rank; null where the table has no figure. */
function creditNeeded(level: PositionLevel, from: string, to: string, rate: CreditRate): number | null {
  const grades = levelGrades[level];
  if (grades.includes(from) && grades.includes(to)) return rate.forRank;
  return grades.includes(from) ? rate.forLevel : 0;
}

const round = (credit: number): number => Math.floor(credit * 1000) / 1000;

const pertama: CreditRate = { level: 'AHLI_PERTAMA', coefficient: 12.5, forRank: 50, forLevel: 100 };

export const enoughCreditRule: Rule = {
  sentence: 'A rank within a level needs the credit of that step, counted since the last rank.',
  law: [LAW, 'Peraturan BKN 3/2023'],
  from: localDate('2023-07-01'),
  to: null,
  boundary: {
    case: 'an ahli pertama, III/a for four years at Baik, less a month',
    expected: 'NOT_MET',
    run: () =>
      enoughCredit(
        { level: 'AHLI_PERTAMA', from: 'III/a', to: 'III/b', since: localDate('2022-02-01') },
        localDate('2026-01-01'),
        [pertama],
        { 2022: 'BAIK', 2023: 'BAIK', 2024: 'BAIK', 2025: 'BAIK' },
      ).state,
  },
};

export const levelCarriesRankRule: Rule = {
  sentence: 'A functional position carries the ranks of its level.',
  law: [LAW],
  from: localDate('2023-07-01'),
  to: null,
  boundary: {
    case: 'an ahli pertama to III/c',
    expected: 'NOT_MET',
    run: () => levelCarriesRank({ level: 'AHLI_PERTAMA', to: 'III/c' }).state,
  },
};
