import type { LocalDate } from '@asn/civil-date';
import { stateOf, type Condition, type ConditionState } from './condition.ts';
import { kgbAppraisal, nextKgb, type KgbStep } from './kgb.rule.ts';
import type { KgbFacts } from './read-kgb.ts';
import { salaryOf, stepsOn } from './salary.rule.ts';

/** The next periodic raise of somebody. */
export interface Kgb {
  grade: string;
  serviceYears: number;
  dueOn: LocalDate;
  latestOn: LocalDate;
  state: ConditionState;
  conditions: Condition[];
  /** Rupiah a month, by the table in force on the day it is due; null where that has no such step. */
  salaryBefore: number | null;
  salaryAfter: number | null;
  law: string;
}

/** The next raise on or after a day that was not granted yet; null after the last step, and without known service. */
export function kgbFrom(facts: KgbFacts, day: LocalDate): Kgb | null {
  if (facts.serviceFrom === null) return null;
  const years = stepsOn(facts.salaries, day).map((step) => step.years);
  const step = nextKgb(facts.serviceFrom, years, day, facts.granted);
  return step === null ? null : kgbOf(facts, step);
}

/** A raise to one step, with what stands against it. */
export function kgbOf({ kind, grade, appraisals, salaries }: KgbFacts, step: KgbStep): Kgb {
  const paid = stepsOn(salaries, step.on);
  const conditions = [kgbAppraisal(step.on, appraisals)];
  return {
    grade,
    serviceYears: step.years,
    dueOn: step.on,
    latestOn: step.latestOn,
    state: stateOf(conditions),
    conditions,
    salaryBefore: salaryOf(paid, step.before, kind),
    salaryAfter: salaryOf(paid, step.years, kind),
    law: `PP 7/1977 art. 11; ${paid[0]?.source ?? '-'}`,
  };
}
