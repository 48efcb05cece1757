import type { Sql } from '@asn/event-log';
import type { LocalDate } from '@asn/civil-date';
import type { WeighedYear } from './read-years.ts';
import type { YearKey } from './year-key.ts';

/** Only one process of the service counts at a time; false while another one does. Held to the end of the transaction. */
export async function countAlone(tx: Sql): Promise<boolean> {
  const { rows } = await tx.query<{ alone: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('discipline_count')) as alone`,
  );
  return rows[0]?.alone === true;
}

/** So many people are let in at once, and so many years with a day more. */
const AT_ONCE = 500;
/** Years to be counted from their beginning have a year's days each. */
const FROM_THE_BEGINNING_AT_ONCE = 25;

/** Gives those who came a row for each of these years. True when there were any. */
export async function letIn(tx: Sql, years: readonly number[]): Promise<boolean> {
  const { rowCount } = await tx.query(
    `with first as (
       delete from discipline_newcomer
       where number in (select number from discipline_newcomer order by number limit $1) returning person_id
     ), made as (
       insert into discipline_year (person_id, year)
       select distinct person_id, year from first, unnest($2::int[]) year order by person_id, year
       on conflict do nothing
     )
     select from first`,
    [AT_ONCE, years],
  );
  return rowCount > 0;
}

/**
 * Takes and locks years to count: those with a day more, and those counted by another working time than the present.
 * What somebody is changing at this moment is left for the next time.
 */
export async function takeDue(tx: Sql, { version, now }: { version: number; now: Date }): Promise<YearKey[]> {
  const { rows } = await tx.query<YearKey & { whole: boolean }>(
    `with due as (
       select person_id, year, counted_to is null or version <> $3 as whole
       from discipline_year where due_at <= $1 order by due_at limit $2 for update skip locked
     ), behind as (
       -- In order, so that the index finds those of earlier versions and nothing is read where there are none.
       select person_id, year, true as whole from discipline_year
       where version < $3 and (due_at is null or due_at > $1)
       order by version limit $4 for update skip locked
     )
     select person_id as "personId", year, whole from (table due union all table behind) taken`,
    [now, AT_ONCE, version, FROM_THE_BEGINNING_AT_ONCE],
  );
  const whole = rows.filter((row) => row.whole).slice(0, FROM_THE_BEGINNING_AT_ONCE);
  return [...rows.filter((row) => !row.whole), ...whole].map(({ personId, year }) => ({ personId, year }));
}

export async function readVersion(tx: Sql): Promise<number> {
  const { rows } = await tx.query<{ version: string }>('select version from working_time_version');
  return Number(rows[0]?.version);
}

/** Keeps the counts, by the number of the working time that they were made by; whose year is complete goes on in the next. */
export async function keepCounts(
  tx: Sql,
  counted: readonly (WeighedYear & YearKey)[],
  { version, today }: { version: number; today: LocalDate },
): Promise<void> {
  const rows = counted.map(({ personId, year, count, countedTo, dueAt, attention }) => ({
    personId,
    year,
    ...count,
    countedTo,
    dueAt: dueAt?.toISOString() ?? null,
    attention,
  }));
  await tx.query(
    `update discipline_year kept
     set counted_to = now."countedTo", unexcused = now.unexcused, missed_minutes = now."missedMinutes",
       run = now.run, longest_run = now."longestRun", version = $2, due_at = now."dueAt", attention = now.attention,
       unit_id = (
         select unit_id from workforce_placement placed
         where placed.person_id = kept.person_id and placed.kind = 'DEFINITIVE' and placed.valid @> $3::date limit 1)
     from jsonb_to_recordset($1) as now ("personId" uuid, year int, "countedTo" date, unexcused date[],
       "missedMinutes" int, run date[], "longestRun" date[], "dueAt" timestamptz, attention text)
     where kept.person_id = now."personId" and kept.year = now.year`,
    [JSON.stringify(rows), version, today],
  );
  const complete = counted.filter(({ dueAt }) => dueAt === null);
  await tx.query(
    `insert into discipline_year (person_id, year)
     select person_id, year + 1 from unnest($1::uuid[], $2::int[]) as complete (person_id, year)
     where year + 1 <= extract(year from $3::date) on conflict do nothing`,
    [complete.map(({ personId }) => personId), complete.map(({ year }) => year), today],
  );
}
