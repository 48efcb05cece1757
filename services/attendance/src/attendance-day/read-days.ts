import { addDays, type LocalDate } from '@asn/civil-date';
import { inLanguage } from '@asn/law';
import { batched, SUBGRAPH, type RequestContext, type SubgraphOptions } from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { checkInColumns, checkInOf, type CheckInRow } from '../check-in/check-in-row.ts';
import type { CheckInType } from '../check-in/check-in.type.ts';
import { attendanceOf } from './attendance-day.rule.ts';
import type { AttendanceDayType } from './attendance-day.type.ts';
import { instantAt, judgeDay, spanOf } from './day-status.rule.ts';
import { readPlans, textOf, type DayKey, type Plan } from './read-plans.ts';

/** The days of people. Who may see them is asked before. */
@Injectable()
export class AttendanceDays {
  readonly #zone: string;

  constructor(@Inject(SUBGRAPH) { environment }: SubgraphOptions) {
    this.#zone = environment.CIVIL_TIME_ZONE;
  }

  /** A person's day, with all days of all people asked for in the same breath. */
  async day(context: RequestContext, personId: string, date: LocalDate): Promise<AttendanceDayType> {
    const day = await batched(
      context,
      'attendance days',
      { personId, date },
      (keys) => readDays(context, this.#zone, keys),
      textOf,
    );
    if (day === null) throw new Error('a day that was asked for has no plan');
    return day;
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

/** Two statements, whatever the number of days and people. */
async function readDays(
  context: RequestContext,
  zone: string,
  keys: readonly DayKey[],
): Promise<Map<string, AttendanceDayType>> {
  const plans = await readPlans(context, keys);
  const checkIns = await readCheckIns(context, keys);
  return new Map(
    keys.flatMap((key): [string, AttendanceDayType][] => {
      const plan = plans.get(textOf(key));
      if (plan === undefined) return [];
      const near = [0, 1].flatMap(
        (step) => checkIns.get(textOf({ ...key, date: addDays(key.date, step) })) ?? [],
      );
      return [[textOf(key), dayOfPlan(plan, near, context, zone)]];
    }),
  );
}

function dayOfPlan(
  plan: Plan,
  near: readonly CheckInType[],
  context: RequestContext,
  zone: string,
): AttendanceDayType {
  const { date, correction, pattern } = plan;
  const hours = pattern?.hours ?? null;
  const { opens, closes } = spanOf(plan.hoursBefore, hours, plan.hoursAfter);
  const [first, last] = [instantAt(date, opens, zone), instantAt(date, closes, zone)];
  const own = near.filter(({ occurredAt }) => first <= occurredAt && occurredAt < last);
  const told = attendanceOf(own);
  const times = correction === null ? told : { firstIn: correction.cameAt, lastOut: correction.wentAt };
  const judged = judgeDay(plan, times, context.now, zone);
  return {
    ...judged,
    ...times,
    date,
    checkIns: own,
    reason: inLanguage(judged.reason, context.language),
    correction: correction?.reason ?? null,
    startsAt: hours && instantAt(date, hours.starts, zone),
    endsAt: hours && instantAt(date, hours.ends, zone),
  };
}

async function readCheckIns(
  context: RequestContext,
  keys: readonly DayKey[],
): Promise<Map<string, CheckInType[]>> {
  const people = keys.flatMap(({ personId }) => [personId, personId]);
  const days = keys.flatMap(({ date }) => [date, addDays(date, 1)]);
  const { rows } = await sql<CheckInRow>`
    select ${sql.raw(checkInColumns)} from check_in
    where (person_id, day) in (select * from unnest(${people}::uuid[], ${days}::date[]))
    order by check_in.occurred_at, device_id, event_id`.execute(context.db);
  const found = new Map<string, CheckInType[]>();
  for (const row of rows) {
    const key = textOf({ personId: row.person_id, date: row.day });
    const there = found.get(key);
    if (there === undefined) found.set(key, [checkInOf(row)]);
    else there.push(checkInOf(row));
  }
  return found;
}
