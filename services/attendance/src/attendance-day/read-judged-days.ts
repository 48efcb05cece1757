import { addDays, startOfDay, type LocalDate } from '@asn/civil-date';
import { sql, type Kysely } from 'kysely';
import { checkInColumns, checkInOf, type CheckInRow } from '../check-in/check-in-row.ts';
import type { CheckInType } from '../check-in/check-in.type.ts';
import { attendanceOf } from './attendance-day.rule.ts';
import { instantAfter, judgeDay, type JudgedDay } from './day-status.rule.ts';
import { spanOf } from './night-shift.rule.ts';
import { readPlans, textOf, type DayKey, type Plan } from './read-plans.ts';

/** A day with what it was judged by. */
export interface KnownDay {
  plan: Plan;
  judged: JudgedDay;
  times: { firstIn: Date | null; lastOut: Date | null };
  /** All that belong to it, the earliest first. */
  checkIns: CheckInType[];
  /** The instant at which it begins. */
  midnight: Date;
  /** The instant from which on check-ins belong to another day. */
  closesAt: Date;
}

/** Where and when days are judged: the civil zone, and the instant. */
export interface Judging {
  zone: string;
  now: Date;
}

/** These days, by `textOf`. Two statements, whatever the number of days and people. */
export async function readJudgedDays(
  db: Kysely<unknown>,
  { zone, now }: Judging,
  keys: readonly DayKey[],
): Promise<Map<string, KnownDay>> {
  const plans = await readPlans(db, keys);
  // Of many people on the same days: to find a midnight takes longer than to judge a day.
  const dates = new Map<LocalDate, { midnight: Date; next: LocalDate }>();
  for (const { date } of keys)
    if (!dates.has(date)) dates.set(date, { midnight: startOfDay(date, zone), next: addDays(date, 1) });
  const nights = keys.map(({ personId, date }) => ({ personId, date: dates.get(date)!.next }));
  const checkIns = await readCheckIns(db, [...keys, ...nights]);
  return new Map(
    keys.flatMap((key, index): [string, KnownDay][] => {
      const plan = plans.get(textOf(key));
      if (plan === undefined) return [];
      const near = [key, nights[index]!].flatMap((each) => checkIns.get(textOf(each)) ?? []);
      return [[textOf(key), judge(plan, near, { midnight: dates.get(key.date)!.midnight, now })]];
    }),
  );
}

function judge(plan: Plan, near: readonly CheckInType[], at: { midnight: Date; now: Date }): KnownDay {
  const { correction, pattern } = plan;
  const { opens, closes } = spanOf(plan.hoursBefore, pattern?.hours ?? null, plan.hoursAfter);
  const [first, closesAt] = [instantAfter(at.midnight, opens), instantAfter(at.midnight, closes)];
  const checkIns = near.filter(({ occurredAt }) => first <= occurredAt && occurredAt < closesAt);
  const times =
    correction === null ? attendanceOf(checkIns) : { firstIn: correction.cameAt, lastOut: correction.wentAt };
  return { plan, judged: judgeDay(plan, times, at), times, checkIns, midnight: at.midnight, closesAt };
}

async function readCheckIns(
  db: Kysely<unknown>,
  keys: readonly DayKey[],
): Promise<Map<string, CheckInType[]>> {
  const people = keys.map(({ personId }) => personId);
  const days = keys.map(({ date }) => date);
  const { rows } = await sql<CheckInRow>`
    select ${sql.raw(checkInColumns)} from check_in
    where (person_id, day) in (select * from unnest(${people}::uuid[], ${days}::date[]))
    order by check_in.occurred_at, device_id, event_id`.execute(db);
  const found = new Map<string, CheckInType[]>();
  for (const row of rows) {
    const key = textOf({ personId: row.person_id, date: row.day });
    const there = found.get(key);
    if (there === undefined) found.set(key, [checkInOf(row)]);
    else there.push(checkInOf(row));
  }
  return found;
}
