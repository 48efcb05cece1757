import { placedToday, standingsToRow } from '@asn/people';
import type { LastSeen, RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';

/** Claims of people whom the caller administers, but not their own, by name. By the index of those not decided yet. */
export async function readProposals(
  context: RequestContext,
  after: LastSeen | null,
  limit: number,
): Promise<LastSeen[]> {
  const { actor } = context;
  const beyond =
    after === null ? sql`` : sql`and (coalesce(p.name, ''), r.id) > (${after.name}, ${after.id}::uuid)`;
  const { rows } = await sql<LastSeen>`
    select r.id, coalesce(p.name, '') as name
    from learning_record r
    cross join lateral (select known.* from workforce_person known where known.person_id = r.person_id offset 0) p
    ${placedToday(actor)}
    where r.state = 'PROPOSED' and r.person_id is distinct from ${actor.personId}::uuid
      and ${standingsToRow(actor)} && array['UNIT_ADMIN', 'PERSONNEL_ADMIN'] ${beyond}
    order by coalesce(p.name, ''), r.id limit ${limit}`.execute(context.db);
  return rows;
}
