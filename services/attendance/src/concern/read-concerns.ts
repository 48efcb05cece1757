import { readersOf, type Standing } from '@asn/access';
import { placedToday, standingsToRow } from '@asn/people';
import type { LastSeen, RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { Attention } from '../discipline/attention.rule.ts';

export interface Concerned extends LastSeen {
  standings: Standing[];
}

/** Who reads it, and for a case who may decide it. Nobody has their own in the list. */
const readers: Readonly<Record<Attention, readonly Standing[]>> = {
  WARNING: readersOf.DISCIPLINE,
  CASE: ['SUPERIOR', 'PERSONNEL_ADMIN', 'APPOINTING_OFFICER'],
};

/**
 * People whose year needs somebody, by name, beyond the last one seen (null: from the first). From the index of such
 * years, of the units that the caller leads or of all: nobody is visited whose year needs nobody. One statement.
 */
export async function readConcerns(
  context: RequestContext,
  { attention, year }: { attention: Attention; year: number },
  after: LastSeen | null,
  limit: number,
): Promise<Concerned[]> {
  const { actor } = context;
  const ofAll = [...actor.regencyWide].some((role) => role !== 'OPERATOR');
  const theirs = sql`(c.unit_id = any (${[...actor.ledUnits]}::uuid[]) or c.person_id = any (${[...actor.ledPeople]}::uuid[]))`;
  const beyond =
    after === null
      ? sql``
      : sql`and (coalesce(p.name, ''), p.person_id) > (${after.name}, ${after.id}::uuid)`;
  const { rows } = await sql<Concerned>`
    with concerned as materialized (
      select c.person_id from discipline_year c
      where c.year = ${year} and c.attention = ${attention} ${ofAll ? sql`` : sql`and ${theirs}`}
    )
    -- In order before anybody's standing is worked out: a page asks for that of its own people.
    select p.person_id as id, p.name, ${standingsToRow(actor)} as standings
    from (
      select p.person_id, coalesce(p.name, '') as name
      from concerned
      cross join lateral (
        select known.person_id, known.name from workforce_person known
        where known.person_id = concerned.person_id offset 0) p
      where p.person_id is distinct from ${actor.personId}::uuid ${beyond}
      order by coalesce(p.name, ''), p.person_id offset 0
    ) p
    ${placedToday(actor)}
    where ${standingsToRow(actor)} && ${[...readers[attention]]}::text[]
    order by p.name, p.person_id limit ${limit}`.execute(context.db);
  return rows;
}
