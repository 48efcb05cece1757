import type { LocalDate } from '@asn/civil-date';
import { sql, type RawBuilder } from 'kysely';
import type { Relations } from './relations.ts';

/**
 * Common table expressions (after `with recursive`) about one day:
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
        select unit_id, person_id,
          case kind when 'DEFINITIVE' then 1 when 'ADDITIONAL' then 2 when 'PLT' then 3 else 4 end as precedence
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

/**
 * A query of (person_id, superior_id): who leads each of `people` (a uuid[] expression; null: everyone) on a
 * day. One's superior is the head of one's unit, or of the nearest unit above it whose head is somebody else;
 * a dated exception goes first. Who has no superior (the Sekda) has no row.
 */
export function superiorsOn(relations: Relations, day: LocalDate, people: RawBuilder<string[]> | null) {
  const among = (column: RawBuilder<unknown>) =>
    people === null ? sql`true` : sql`${column} = any (${people})`;
  return sql<{ person_id: string; superior_id: string }>`
    with recursive ${headsOn(relations, day)},
    climb (person_id, unit_id, superior_id) as (
      select p.person_id, p.unit_id, head.person_id
      from ${relations.placement} p
      left join head on head.unit_id = p.unit_id
      where p.kind = 'DEFINITIVE' and p.valid @> ${day}::date and ${among(sql`p.person_id`)}
      union all
      select climb.person_id, tree.parent_id, head.person_id
      from climb
      join tree on tree.unit_id = climb.unit_id
      left join head on head.unit_id = tree.parent_id
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

/**
 * A common table expression `name` (unit_id), to stand after `tree`: the units of the query `roots`, and all
 * units below them.
 */
export const subtree = (name: string, roots: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${sql.raw(name)} (unit_id) as (
    ${roots}
    union
    select tree.unit_id from tree join ${sql.raw(name)} on tree.parent_id = ${sql.raw(name)}.unit_id
  )`;
