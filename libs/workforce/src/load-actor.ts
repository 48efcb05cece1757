import type { Actor, Caller, GrantedRole, Role } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { sql, type Kysely } from 'kysely';
import { headOf, subtree, superiorsOn } from './leads.ts';
import type { Relations } from './relations.ts';

interface Row {
  person_id: string | null;
  grants: { role: GrantedRole; unit_id: string | null }[];
  own_units: string[];
  superiors: string[];
  led_units: string[];
  led_people: string[];
  administered_units: string[];
}

/**
 * The actor behind a verified caller on a day, in one statement. An account that nobody has tied or granted
 * anything is an actor without roles, who sees nothing.
 */
export async function loadActor(
  db: Kysely<unknown>,
  relations: Relations,
  caller: Caller,
  today: LocalDate,
): Promise<Actor> {
  const { rows } = await actorQuery(relations, caller, today).execute(db);
  const row = rows[0];
  const grants = row?.grants ?? [];
  const personId = row?.person_id ?? null;
  const roles = new Set<Role>(grants.map((grant) => grant.role));
  if (personId !== null) roles.add('EMPLOYEE');
  if (row !== undefined && row.led_units.length + row.led_people.length > 0) roles.add('SUPERIOR');
  return {
    caller,
    personId,
    today,
    roles,
    regencyWide: new Set(grants.filter((grant) => grant.unit_id === null).map((grant) => grant.role)),
    administeredUnits: row?.administered_units ?? [],
    ledUnits: row?.led_units ?? [],
    ledPeople: row?.led_people ?? [],
    ownUnits: row?.own_units ?? [],
    superiors: row?.superiors ?? [],
  };
}

function actorQuery(relations: Relations, caller: Caller, today: LocalDate) {
  const self = sql<string[]>`array(select person_id from me where person_id is not null)`;
  return sql<Row>`
    with recursive me as materialized (
      select account_id, person_id from ${relations.account} a
      where a.issuer = ${caller.issuer} and a.subject = ${caller.subject}
    ),
    granted as materialized (
      select g.role, g.unit_id from ${relations.grant} g
      join me on me.account_id = g.account_id where g.valid @> ${today}::date
    ),
    -- Where I may be the head: the root too, for whom the secretariat's head stands.
    mine as materialized (
      select p.unit_id from ${relations.placement} p join me on me.person_id = p.person_id
      where p.leads and p.valid @> ${today}::date
      union
      select h.unit_id from ${relations.head} h join me on me.person_id = h.person_id
      where h.valid @> ${today}::date
    ),
    headed as materialized (
      select unit_id from (
        select unit_id from mine
        union
        select u.parent_id from mine join ${relations.unit} u on u.unit_id = mine.unit_id
        where u.echelon = 'II.a' and u.parent_id is not null and u.valid @> ${today}::date
      ) unit
      where (${headOf(relations, today, sql`unit.unit_id`)}) = (select person_id from me)
    ),
    ${subtree(relations, today, 'led', sql`select unit_id from headed`)},
    ${subtree(
      relations,
      today,
      'administered',
      sql`select unit_id from granted where role = 'UNIT_ADMIN' and unit_id is not null`,
    )}
    select me.person_id,
      (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'unit_id', unit_id)), '[]') from granted) as grants,
      array(
        select p.unit_id from ${relations.placement} p
        where p.person_id = me.person_id and p.kind = 'DEFINITIVE' and p.valid @> ${today}::date
      ) as own_units,
      array(select superior_id from (${superiorsOn(relations, today, self)}) superior) as superiors,
      array(select unit_id from led) as led_units,
      array(
        select x.person_id from ${relations.exception} x
        where x.superior_id = me.person_id and x.valid @> ${today}::date
      ) as led_people,
      array(select unit_id from administered) as administered_units
    from me`;
}
