import { inLanguage } from '@asn/law';
import { batched, SUBGRAPH, type RequestContext, type SubgraphOptions } from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import type { DisciplineDecisionType, DisciplineYearType } from './discipline.type.ts';
import type { Decision } from './read-decisions.ts';
import { readYears, type WeighedYear } from './read-years.ts';
import { textOfYear } from './year-key.ts';

/** What of a year counts for somebody. Who may see it is asked before. */
@Injectable()
export class DisciplineYears {
  readonly #zone: string;

  constructor(@Inject(SUBGRAPH) { environment }: SubgraphOptions) {
    this.#zone = environment.CIVIL_TIME_ZONE;
  }

  /** Null for a year that has not begun. As many statements for many people as for one. */
  async load(context: RequestContext, personId: string, year: number): Promise<DisciplineYearType | null> {
    const weighed = await this.weigh(context, personId, year);
    return weighed === null ? null : typeOf(weighed, year, context);
  }

  async weigh(context: RequestContext, personId: string, year: number): Promise<WeighedYear | null> {
    const { db, now, actor } = context;
    if (year > Number(actor.today.slice(0, 4))) return null;
    return batched(
      context,
      'discipline years',
      { personId, year },
      (keys) => readYears(db, { zone: this.#zone, now }, keys),
      textOfYear,
    );
  }
}

function typeOf(weighed: WeighedYear, year: number, { language }: RequestContext): DisciplineYearType {
  const { count, countedTo, lateDays, total, reached, rules, decisions, attention } = weighed;
  const { step, byRun, next } = reached;
  return {
    year,
    countedTo,
    unexcused: [...count.unexcused],
    missedMinutes: count.missedMinutes,
    lateDays,
    total,
    longestRun: [...count.longestRun],
    warned: attention === 'WARNING',
    recommendation:
      step === null || !rules.scale
        ? null
        : { ...step, byRun, unexcused: [...(byRun ? count.longestRun : count.unexcused)], lateDays },
    next: next === null || !rules.scale ? null : { ...next.step, days: next.days },
    open: attention === 'CASE',
    rules: inLanguage(rules.sentence, language),
    law: rules.law,
    decisions: decisions.map((decision) => decisionOf(decision, weighed)),
  };
}

const decisionOf = (decision: Decision, { count, lateDays }: WeighedYear): DisciplineDecisionType => ({
  ...decision,
  daysThen: decision.unexcused + decision.lateDays,
  countChanged:
    decision.unexcused !== count.unexcused.length ||
    decision.lateDays !== lateDays ||
    decision.longestRun !== count.longestRun.length,
});
