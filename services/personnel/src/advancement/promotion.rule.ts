import { addYears, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { OWN, stateOf, type Condition, type ConditionState } from './condition.ts';
import { enoughCredit, levelCarriesRank } from './credit-conditions.rule.ts';
import { pathOf, type PromotionFacts, type PromotionPath } from './promotion-facts.ts';
import { nextMonth, promotionDayFrom } from './promotion-day.rule.ts';
import {
  educationCeiling,
  nextGrade,
  notAboveSuperior,
  serviceExamination,
  withinEchelonRange,
} from './rank-conditions.rule.ts';
import { goodAppraisals, longEnoughInRankFrom, timeInRank } from './service-conditions.rule.ts';

/** The next promotion of somebody, judged on a day on which promotions take effect. */
export interface Promotion {
  path: PromotionPath;
  from: string;
  to: string;
  /** The TMT that is judged. */
  on: LocalDate;
  state: ConditionState;
  conditions: Condition[];
  /** The earliest TMT that nothing known stands against; null when there is none within the years looked at. */
  earliestOn: LocalDate | null;
}

/** How far ahead of the time in rank the earliest TMT is looked for. */
const YEARS_AHEAD = 12;

/**
 * A PNS is promoted to the next grade when every condition of their path is met on the TMT. What is not known is
 * neither met nor failed. Null from the highest grade.
 * @law PP 99/2000; PP 12/2002; PermenPANRB 1/2023
 */
export function promotionOn(facts: PromotionFacts, day: LocalDate): Promotion | null {
  const to = nextGrade(facts.grade);
  if (to === null) return null;
  const on = promotionDayFrom(day);
  const path = pathOf(facts);
  const conditions = [timeInRank(path, facts.since, on), ...besidesTime(facts, to, on)];
  return {
    path,
    from: facts.grade,
    to,
    on,
    state: stateOf(conditions),
    conditions,
    earliestOn: earliestOf(facts, to),
  };
}

function besidesTime(facts: PromotionFacts, to: string, on: LocalDate): Condition[] {
  const path = pathOf(facts);
  return [goodAppraisals(path, on, facts.appraisals), ...ofPath[path](facts, to, on)];
}

const ofPath: Readonly<
  Record<PromotionPath, (facts: PromotionFacts, to: string, on: LocalDate) => Condition[]>
> = {
  REGULER: ({ position, educationLevel, superior, grade }, to) => [
    ...(position === null ? [POSITION_UNKNOWN] : []),
    educationCeiling(to, educationLevel),
    notAboveSuperior(to, superior),
    ...serviceExamination(grade),
  ],
  PILIHAN: ({ position }, to, on) => [withinEchelonRange(to, position?.echelon ?? null, on)],
  FUNGSIONAL: ({ position, grade, since, creditRates, appraisals }, to, on) => {
    const level = position?.level ?? null;
    return [
      levelCarriesRank({ level, to }),
      enoughCredit({ level, from: grade, to, since }, on, creditRates, appraisals),
    ];
  },
};

function earliestOf(facts: PromotionFacts, to: string): LocalDate | null {
  const first = longEnoughInRankFrom(pathOf(facts), facts.since);
  const end = addYears(first, YEARS_AHEAD);
  for (let on = promotionDayFrom(first); on < end; on = promotionDayFrom(nextMonth(on))) {
    if (stateOf(besidesTime(facts, to, on)) !== 'NOT_MET') return on;
  }
  return null;
}

const POSITION_UNKNOWN: Condition = {
  code: 'POSITION_KNOWN',
  state: 'UNKNOWN',
  reason: { id: 'Jabatan definitif belum diketahui.', en: 'No definitive position is known.' },
  law: 'PP 99/2000 art. 6',
  inputs: [{ name: 'position', value: null, source: OWN }],
};

export const promotionRule: Rule = {
  sentence: 'A PNS is promoted to the next grade when every condition of their path is met on the TMT.',
  law: ['PP 99/2000', 'PP 12/2002', 'PermenPANRB 1/2023'],
  from: null,
  to: null,
  boundary: {
    case: 'a pelaksana with S-1, III/b since 2 September 2021, at Baik: the earliest TMT',
    expected: '2025-10-01',
    run: () =>
      promotionOn(
        {
          grade: 'III/b',
          since: localDate('2021-09-02'),
          position: { kind: 'PELAKSANA', echelon: null, level: null },
          educationLevel: '40',
          superior: { grade: 'III/d' },
          appraisals: { 2023: 'BAIK', 2024: 'BAIK' },
          creditRates: [],
        },
        localDate('2025-09-01'),
      )?.earliestOn ?? 'never',
  },
};
