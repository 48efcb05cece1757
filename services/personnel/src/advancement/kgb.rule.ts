import { addMonths, addYears, fullYearsBetween, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { atLeast, PERFORMANCE, yearOf, type Appraisals, type Condition } from './condition.ts';

const LAW = 'PP 7/1977 art. 11';
const LATEST_YEARS = 1;

/** A raise to the next step of the salary table within a grade. */
export interface KgbStep {
  /** Whole years of grade service (MKG) that the step is for. */
  years: number;
  /** The day on which they are reached. */
  on: LocalDate;
  /** The last day to which it may be put off. */
  latestOn: LocalDate;
  /** The step before it; null for the first. */
  before: number | null;
}

/** The day from which grade service counts: that of the rank, less the service it came with. */
export const gradeServiceFrom = (rankOn: LocalDate, years: number, months: number): LocalDate =>
  addMonths(rankOn, -(years * 12 + months));

/**
 * A raise falls due whenever the grade service reaches a step of the salary table, which is every two years; it may be
 * put off by a year at most, and that does not move the steps after it. The first step on or after a day; null after
 * the last.
 * @law PP 7/1977 arts. 11-14; PP 5/2024
 */
export function nextKgb(
  serviceFrom: LocalDate,
  steps: readonly number[],
  after: LocalDate,
  granted: readonly number[] = [],
): KgbStep | null {
  const index = steps.findIndex(
    (years) => addYears(serviceFrom, years) >= after && !granted.includes(years) && years > 0,
  );
  return index < 0 ? null : stepAt(serviceFrom, steps, index);
}

/** The step that grade service has reached on a day; null before the first. */
export function kgbReached(serviceFrom: LocalDate, steps: readonly number[], day: LocalDate): KgbStep | null {
  const index = steps.findLastIndex((years) => years <= fullYearsBetween(serviceFrom, day));
  return index < 0 ? null : stepAt(serviceFrom, steps, index);
}

function stepAt(serviceFrom: LocalDate, steps: readonly number[], index: number): KgbStep {
  const years = steps[index] ?? 0;
  const on = addYears(serviceFrom, years);
  return { years, on, latestOn: addYears(on, LATEST_YEARS), before: steps[index - 1] ?? null };
}

/**
 * A raise needs a satisfactory appraisal of the year before: at least what was "cukup" and is Butuh Perbaikan now.
 * @law PP 7/1977 art. 11
 */
export function kgbAppraisal(on: LocalDate, appraisals: Appraisals): Condition {
  const year = yearOf(on) - 1;
  const predikat = appraisals[year];
  const satisfactory = predikat !== undefined && atLeast(predikat, 'BUTUH_PERBAIKAN');
  const about = { code: 'APPRAISAL_SATISFACTORY', law: LAW };
  const inputs = [{ name: `appraisal ${year}`, value: predikat ?? null, source: PERFORMANCE }];
  if (predikat === undefined) {
    const reason = {
      id: `Penilaian kinerja tahun ${year} belum diketahui.`,
      en: `The appraisal of ${year} is not known.`,
    };
    return { ...about, state: 'UNKNOWN', reason, inputs };
  }
  const reason = satisfactory
    ? { id: `Penilaian kinerja tahun ${year} memenuhi.`, en: `The appraisal of ${year} is satisfactory.` }
    : {
        id: `Penilaian kinerja tahun ${year} di bawah cukup.`,
        en: `The appraisal of ${year} is not satisfactory.`,
      };
  return { ...about, state: satisfactory ? 'MET' : 'NOT_MET', reason, inputs };
}

export const kgbRule: Rule = {
  sentence: 'A raise falls due whenever the grade service reaches a step of the salary table.',
  law: ['PP 7/1977 art. 11', 'PP 5/2024'],
  from: null,
  to: null,
  boundary: {
    case: 'III/a since 1 March 2020 with 1 year and 3 months of service, asked on 2 December 2022',
    expected: '2024-12-01',
    run: () =>
      nextKgb(gradeServiceFrom(localDate('2020-03-01'), 1, 3), [0, 2, 4, 6], localDate('2022-12-02'))?.on ??
      'none',
  },
};

export const kgbAppraisalRule: Rule = {
  sentence: 'A raise needs a satisfactory appraisal of the year before.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'Kurang in the year before',
    expected: 'NOT_MET',
    run: () => kgbAppraisal(localDate('2026-03-01'), { 2025: 'KURANG' }).state,
  },
};
