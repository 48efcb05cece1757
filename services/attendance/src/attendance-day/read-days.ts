import { addDays, type LocalDate } from '@asn/civil-date';
import { inLanguage, type Language } from '@asn/law';
import { batched, SUBGRAPH, type RequestContext, type SubgraphOptions } from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import type { AttendanceDayType } from './attendance-day.type.ts';
import { instantAfter } from './day-status.rule.ts';
import { readJudgedDays, type KnownDay } from './read-judged-days.ts';
import { textOf } from './read-plans.ts';

/** The days of people. Who may see them is asked before. */
@Injectable()
export class AttendanceDays {
  readonly #zone: string;

  constructor(@Inject(SUBGRAPH) { environment }: SubgraphOptions) {
    this.#zone = environment.CIVIL_TIME_ZONE;
  }

  /** A person's day, with all days of all people asked for in the same breath. */
  async day(context: RequestContext, personId: string, date: LocalDate): Promise<AttendanceDayType> {
    const { db, now, language } = context;
    const day = await batched(
      context,
      'attendance days',
      { personId, date },
      (keys) => readJudgedDays(db, { zone: this.#zone, now }, keys),
      textOf,
    );
    if (day === null) throw new Error('a day that was asked for has no plan');
    return dayIn(language, day);
  }

  /** The days from one to another, both included. */
  days(
    context: RequestContext,
    personId: string,
    { from, to }: { from: LocalDate; to: LocalDate },
  ): Promise<AttendanceDayType[]> {
    const days: Promise<AttendanceDayType>[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) days.push(this.day(context, personId, date));
    return Promise.all(days);
  }
}

function dayIn(language: Language, { plan, judged, times, checkIns, midnight }: KnownDay): AttendanceDayType {
  const { date, correction, pattern } = plan;
  const hours = pattern?.hours ?? null;
  return {
    ...judged,
    ...times,
    date,
    checkIns,
    reason: inLanguage(judged.reason, language),
    correction: correction?.reason ?? null,
    startsAt: hours && instantAfter(midnight, hours.starts),
    endsAt: hours && instantAfter(midnight, hours.ends),
  };
}
