import type { LocalDate } from '@asn/civil-date';
import { sql, type RawBuilder } from 'kysely';
import type { Relations } from './relations.ts';

/** Of several who may head a unit, the lowest goes first. */
const precedence = sql`case kind when 'DEFINITIVE' then 1 when 'ADDITIONAL' then 2 when 'PLT' then 3 else 4 end`;

/**
 * Common table expressions (after `with recursive`) about one day and all units: what a sum over everyone is made of.
 * Whoever asks about some asks `headOf` and `subtree`, which go by the indexes.
 * - `tree` (unit_id, parent_id, echelon)
 * - `head` (unit_id, person_id): the one who heads each unit that has a head: the definitive holder of its
 *   leading seat; else the head that the unit file names or an additional task that leads; vacant: its Plt,
 *   then its Plh. The regent is no civil servant, so the root is headed by the Sekda: the head of the only
 *   unit of echelon II.a below it (PP 18/2016 art. 3).
 */
export function headsOn(relations: Relations, day: LocalDate): RawBuilder<unknown> {
  return sql`
    tree as materialized (
      select unit_id, parent_id, echelon from ${relations.unit} u where u.valid @> ${day}::date
    ),
    own_head as materialized (
      select distinct on (unit_id) unit_id, person_id
      from (
        select unit_id, person_id, ${precedence} as precedence
        from ${relations.placement} p where p.leads and p.valid @> ${day}::date
        union all
        select unit_id, person_id, 2 from ${relations.head} h
        where h.person_id is not null and h.valid @> ${day}::date
      ) candidate
      order by unit_id, precedence, person_id
    ),
    head as materialized (
      select unit_id, person_id from own_head
      union all
      select root.unit_id, sekda.person_id
      from tree root
      join tree secretariat on secretariat.parent_id = root.unit_id and secretariat.echelon = 'II.a'
      join own_head sekda on sekda.unit_id = secretariat.unit_id
      where root.parent_id is null and not exists (select from own_head where own_head.unit_id = root.unit_id)
    )`;
}

/** The head of one unit on a day, by the same rule: a query of (person_id), one row or none, for `unit`, any expression. */
export function headOf(relations: Relations, day: LocalDate, unit: RawBuilder<unknown>): RawBuilder<unknown> {
  // Aliases that no caller's expression has: a `p` in here would be taken for the caller's.
  const candidates = (of: RawBuilder<unknown>) => sql`
    select held.person_id, ${precedence} as precedence
    from ${relations.placement} held
    where held.unit_id = ${of} and held.leads and held.valid @> ${day}::date
    union all
    select named.person_id, 2 from ${relations.head} named
    where named.unit_id = ${of} and named.person_id is not null and named.valid @> ${day}::date`;
  return sql`
    select person_id from (
      ${candidates(unit)}
      union all
      select sekda.person_id, 4 + sekda.precedence
      from ${relations.unit} secretariat
      cross join lateral (${candidates(sql`secretariat.unit_id`)}) sekda
      where secretariat.parent_id = ${unit} and secretariat.echelon = 'II.a' and secretariat.valid @> ${day}::date
        and exists (
          select from ${relations.unit} root
          where root.unit_id = ${unit} and root.parent_id is null and root.valid @> ${day}::date
        )
    ) candidate
    order by precedence, person_id limit 1`;
}

/**
 * A query of (person_id, superior_id): who leads each of `people` (a uuid[] expression; null: everyone) on a
 * day. One's superior is the head of one's unit, or of the nearest unit above it whose head is somebody else;
 * a dated exception goes first. Who has no superior (the Sekda) has no row.
 */
export function superiorsOn(relations: Relations, day: LocalDate, people: RawBuilder<string[]> | null) {
  const { beginning, headed, above } = people === null ? ofEveryone(relations, day) : ofSome(relations, day);
  const among = (column: RawBuilder<unknown>) =>
    people === null ? sql`true` : sql`${column} = any (${people})`;
  return sql<{ person_id: string; superior_id: string }>`
    with recursive ${beginning}
    climb (person_id, unit_id, superior_id) as (
      select p.person_id, p.unit_id, head.person_id
      from ${relations.placement} p ${headed(sql`p.unit_id`)}
      where p.kind = 'DEFINITIVE' and p.valid @> ${day}::date and ${among(sql`p.person_id`)}
      union all
      select climb.person_id, tree.parent_id, head.person_id
      from climb ${above(sql`climb.unit_id`)} ${headed(sql`tree.parent_id`)}
      where tree.parent_id is not null
        and (climb.superior_id is null or climb.superior_id = climb.person_id)
    ),
    exception as (
      select person_id, superior_id from ${relations.exception} x
      where x.valid @> ${day}::date and ${among(sql`x.person_id`)}
    )
    select person_id, superior_id from exception
    union all
    select person_id, superior_id from climb
    where superior_id is not null and superior_id <> person_id
      and not exists (select from exception where exception.person_id = climb.person_id)`;
}

/** How the climb finds heads and parents when it climbs from everywhere: all are worked out beforehand. */
const ofEveryone = (relations: Relations, day: LocalDate) => ({
  beginning: sql`${headsOn(relations, day)},`,
  headed: (unit: RawBuilder<unknown>) => sql`left join head on head.unit_id = ${unit}`,
  above: (unit: RawBuilder<unknown>) => sql`join tree on tree.unit_id = ${unit}`,
});

/** … and when it climbs from a few: by the indexes, however many others there are. */
const ofSome = (relations: Relations, day: LocalDate) => ({
  beginning: sql``,
  headed: (unit: RawBuilder<unknown>) =>
    sql`left join lateral (${headOf(relations, day, unit)}) head on true`,
  above: (unit: RawBuilder<unknown>) => sql`join lateral (
    select u.parent_id from ${relations.unit} u where u.unit_id = ${unit} and u.valid @> ${day}::date
  ) tree on true`,
});

/** A common table expression `name` (unit_id): the units of the query `roots`, and all units below them on the day. */
export const subtree = (
  relations: Relations,
  day: LocalDate,
  name: string,
  roots: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  ${sql.raw(name)} (unit_id) as (
    ${roots}
    union
    select child.unit_id from ${sql.raw(name)}
    cross join lateral (
      select u.unit_id from ${relations.unit} u
      where u.parent_id = ${sql.raw(name)}.unit_id and u.valid @> ${day}::date
    ) child
  )`;
