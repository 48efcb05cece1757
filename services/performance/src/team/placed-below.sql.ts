import type { LocalDate } from '@asn/civil-date';
import { projectedRelations, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';

/**
 * Common table expressions (after `with recursive`), the last one `placed_below` (person_id): who is placed definitively
 * on a day in the units of the query `roots` or below them. Unit by unit: a school must not cost a look at a regency.
 */
export const placedBelow = (roots: RawBuilder<unknown>, day: LocalDate): RawBuilder<unknown> => sql`
  ${subtree(projectedRelations, day, 'below', roots)},
  placed_below as materialized (
    select distinct here.person_id from below
    cross join lateral (
      select pl.person_id from workforce_placement pl
      where pl.unit_id = below.unit_id and pl.kind = 'DEFINITIVE' and pl.valid @> ${day}::date offset 0
    ) here
  )`;

/** The people `p` of a relation (person_id), each by the key: the planner can't know how few they are. */
export const personsOf = (relation: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${relation} among
  cross join lateral (select known.* from workforce_person known where known.person_id = among.person_id offset 0) p`;
