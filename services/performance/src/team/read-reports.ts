import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { headOf, projectedRelations } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { assessorsOn } from '../assessor/load-assessors.ts';

/**
 * Whom somebody assesses on a day: their ids. From the units that they head down to the first heads below, by the
 * indexes, so that the Sekda has as many as there are heads of offices and nobody looks through a regency.
 */
export async function readReports(context: RequestContext, me: string, day: LocalDate): Promise<string[]> {
  const { rows: candidates } = await sql<{ person_id: string }>`
    with recursive mine as materialized (
      select p.unit_id from workforce_placement p
      where p.person_id = ${me}::uuid and p.leads and p.valid @> ${day}::date
      union
      select h.unit_id from workforce_head h where h.person_id = ${me}::uuid and h.valid @> ${day}::date
    ),
    headed as materialized (
      select unit_id from (
        select unit_id from mine
        union
        -- The root, for whom the head of the secretariat stands.
        select above.parent_id from mine cross join lateral (
          select u.parent_id from workforce_unit u
          where u.unit_id = mine.unit_id and u.echelon = 'II.a' and u.parent_id is not null
            and u.valid @> ${day}::date offset 0
        ) above
      ) unit
      where (${headOf(projectedRelations, day, sql`unit.unit_id`)}) = ${me}::uuid
    ),
    -- Units of which nobody but them can be the head: theirs, and below them those that have none.
    span (unit_id) as (
      select unit_id from headed
      union
      select child.unit_id from span cross join lateral (${childrenOf(sql`span.unit_id`, day)}) child
      where not exists (${headOf(projectedRelations, day, sql`child.unit_id`)})
    ),
    below as (
      select child.unit_id from span cross join lateral (${childrenOf(sql`span.unit_id`, day)}) child
    )
    select placed.person_id from span cross join lateral (
      select p.person_id from workforce_placement p
      where p.unit_id = span.unit_id and p.kind = 'DEFINITIVE' and p.valid @> ${day}::date offset 0
    ) placed
    union
    select head.person_id from below
    cross join lateral (${headOf(projectedRelations, day, sql`below.unit_id`)}) head
    union
    select x.person_id from workforce_exception x where x.superior_id = ${me}::uuid and x.valid @> ${day}::date
    union
    select a.person_id from assessor_assignment a where a.assessor_id = ${me}::uuid and a.valid @> ${day}::date
    `.execute(context.db);
  const people = candidates.map(({ person_id }) => person_id);
  const { rows } = await assessorsOn(day, people).execute(context.db);
  return rows.filter(({ assessor_id }) => assessor_id === me).map(({ person_id }) => person_id);
}

// `offset 0` keeps a subquery as it is: the planner can't know how few units there are, and would read all of them.
const childrenOf = (unit: RawBuilder<unknown>, day: LocalDate) => sql`
  select u.unit_id from workforce_unit u where u.parent_id = ${unit} and u.valid @> ${day}::date offset 0`;
