import { placedToday, standingsToRow } from '@asn/people';
import type { LastSeen, RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { among, EACH } from '../person/read-listed.ts';
import { DECIDERS } from './claimed.ts';

/**
 * Claims that wait for the caller, the one that has waited longest first; `name` is since when. From the units down;
 * for those who decide about everyone by the index of what waits, until the page is full.
 */
export async function readProposals(
  context: RequestContext,
  after: LastSeen | null,
  limit: number,
): Promise<LastSeen[]> {
  const { actor } = context;
  const everyone = actor.regencyWide.has('PERSONNEL_ADMIN') || actor.regencyWide.has('UNIT_ADMIN');
  const beyond =
    after === null ? sql`` : sql`and (r.proposed_at, r.id) > (${after.name}::timestamptz, ${after.id}::uuid)`;
  const waiting = everyone
    ? sql`learning_record r
        cross join lateral (
          select known.* from workforce_person known where known.person_id = r.person_id offset 0) p`
    : sql`${EACH} cross join lateral (
        select claim.* from learning_record claim
        where claim.person_id = p.person_id and claim.state = 'PROPOSED' offset 0) r`;
  const { rows } = await sql<LastSeen>`
    ${everyone ? sql`` : among(actor, actor.today, null)}
    select r.id, r.proposed_at::text as name
    from ${waiting} ${placedToday(actor)}
    where r.state = 'PROPOSED' and r.person_id is distinct from ${actor.personId}::uuid
      and ${standingsToRow(actor)} && ${[...DECIDERS]}::text[] ${beyond}
    order by r.proposed_at, r.id limit ${limit}`.execute(context.db);
  return rows;
}
