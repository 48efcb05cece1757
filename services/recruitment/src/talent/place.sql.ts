import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { topics } from '@asn/events';
import type { Judged } from './judged.ts';

/** At most so many people are placed in one transaction. */
const PEOPLE_AT_ONCE = 500;

/** Only one process of the service places at a time; false while another one does. Held to the end of the transaction. */
export async function placeAlone(tx: Sql): Promise<boolean> {
  const { rows } = await tx.query<{ alone: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('talent_place')) as alone`,
  );
  return rows[0]?.alone === true;
}

/** Takes those who have been waiting longest, and where nobody waits those whom the day itself may have moved. */
export async function takeDue(tx: Sql, today: LocalDate): Promise<string[]> {
  const { rows: told } = await tx.query<{ person_id: string }>(
    `delete from talent_due
     where number <= (select max(number) from (select number from talent_due order by number limit $1) first)
     returning person_id`,
    [PEOPLE_AT_ONCE],
  );
  if (told.length > 0) return [...new Set(told.map(({ person_id }) => person_id))];
  const { rows } = await tx.query<{ person_id: string }>(
    'select person_id from talent_place where again_on <= $1::date order by again_on limit $2',
    [today, PEOPLE_AT_ONCE],
  );
  return rows.map(({ person_id }) => person_id);
}

/** The services without a word of which something would be taken for known that is not. */
export async function readUnheard(tx: Sql): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query('select from source_heard where topic = $1', [topics.attendance]);
  return rows.length > 0 ? new Set() : new Set([topics.attendance]);
}

/** Replaces where these people are placed; who is no longer known has no place. Two statements, whatever their number. */
export async function replacePlaces(
  tx: Sql,
  people: readonly string[],
  places: readonly (Judged & { personId: string; name: string })[],
): Promise<void> {
  await tx.query(
    `with changed as (
       delete from talent_place where person_id = any ($1::uuid[]) returning unit_id, group_code
     ) ${addToCounts(-1)}`,
    [people],
  );
  await tx.query(
    `with changed as (
       insert into talent_place (person_id, name, unit_id, group_code, box, rung, in_succession, again_on)
       select "personId", name, "unitId", "group", box, rung, "inSuccession", "againOn"
       from jsonb_to_recordset($1) as place ("personId" uuid, name text, "unitId" uuid, "group" text, box int,
         rung int, "inSuccession" boolean, "againOn" date)
       returning unit_id, group_code
     ) ${addToCounts(1)}`,
    [JSON.stringify(places)],
  );
}

/** Adds those of `changed` who serve to the counts of their units, or takes them away. */
const addToCounts = (sign: 1 | -1): string => `
  insert into talent_count as known (unit_id, group_code, people)
  select unit_id, group_code, ${sign} * count(*) from changed where unit_id is not null group by unit_id, group_code
  on conflict (unit_id, group_code) do update set people = known.people + excluded.people`;
