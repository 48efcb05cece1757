import type { Sql } from '@asn/event-log';
import type { CountedPeriod } from './periods.ts';

/** At most so many people are counted in one transaction. */
const PEOPLE_AT_ONCE = 500;

/** Only one process of the service counts at a time; false while another one does. Held to the end of the transaction. */
export async function countAlone(tx: Sql): Promise<boolean> {
  const { rows } = await tx.query<{ alone: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('ip_asn_count')) as alone`,
  );
  return rows[0]?.alone === true;
}

/** Takes those who have been waiting longest: people once each, and whether the units are to be counted anew. */
export async function takeDue(tx: Sql): Promise<{ people: string[]; units: boolean }> {
  const { rows } = await tx.query<{ person_id: string | null }>(
    `delete from ip_asn_due where number in (select number from ip_asn_due order by number limit $1)
     returning person_id`,
    [PEOPLE_AT_ONCE],
  );
  const due = new Set(rows.map(({ person_id }) => person_id));
  return { units: due.delete(null), people: [...due].filter((id) => id !== null) };
}

/** Replaces how these people are counted, day by day. Two statements, whatever their number. */
export async function replacePeriods(
  tx: Sql,
  people: readonly string[],
  periods: readonly (CountedPeriod & { personId: string })[],
): Promise<void> {
  await tx.query(
    `with changed as (
       delete from ip_asn_period where person_id = any ($1::uuid[]) returning unit_id, group_code, valid
     ) ${addToCounts(-1)}`,
    [people],
  );
  await tx.query(
    `with changed as (
       insert into ip_asn_period (person_id, unit_id, group_code, valid)
       select "personId", "unitId", "group", daterange("from", "to")
       from jsonb_to_recordset($1) as period ("personId" uuid, "unitId" uuid, "group" text, "from" date, "to" date)
       returning unit_id, group_code, valid
     ) ${addToCounts(1)}`,
    [JSON.stringify(periods)],
  );
}

/** Counts everyone anew if a unit stands elsewhere than the counts were made by. */
export async function replaceUnits(tx: Sql): Promise<void> {
  const { rows } = await tx.query<{ moved: boolean }>(
    `select exists ((table ip_asn_above except all ${ABOVE}) union all (${ABOVE} except all table ip_asn_above)) as moved`,
  );
  if (rows[0]?.moved !== true) return;
  await tx.query('delete from ip_asn_above');
  await tx.query(`insert into ip_asn_above ${ABOVE}`);
  await tx.query('delete from ip_asn_count');
  await tx.query(`with changed as (select unit_id, group_code, valid from ip_asn_period) ${addToCounts(1)}`);
}

/** Every unit with each unit above it, itself included, by period. */
const ABOVE = `(
  with recursive above (unit_id, above_id, valid) as (
    select unit_id, unit_id, valid from workforce_unit
    union
    select above.unit_id, unit.parent_id, above.valid * unit.valid
    from above join workforce_unit unit on unit.unit_id = above.above_id and unit.valid && above.valid
    where unit.parent_id is not null
  )
  select unit_id, above_id, valid from above)`;

/** Adds the periods of `changed` to the counts of their units and of all units above, or takes them away. */
const addToCounts = (sign: 1 | -1): string => `
  insert into ip_asn_count as known (unit_id, group_code, day, people)
  select unit_id, group_code, day, sum(change)
  from (
    select above.above_id as unit_id, changed.group_code, lower(changed.valid * above.valid) as day, ${sign} as change
    from changed join ip_asn_above above on above.unit_id = changed.unit_id and above.valid && changed.valid
    union all
    select above.above_id, changed.group_code, upper(changed.valid * above.valid), ${-sign}
    from changed join ip_asn_above above on above.unit_id = changed.unit_id and above.valid && changed.valid
  ) change
  where day is not null
  group by unit_id, group_code, day having sum(change) <> 0
  on conflict (unit_id, group_code, day) do update set people = known.people + excluded.people`;
