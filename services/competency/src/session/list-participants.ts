import { readersOf } from '@asn/access';
import { Authority, placedToday, standingsToRow } from '@asn/people';
import { isOpaqueId, pageOf, type LastSeen, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { DAY } from '../person/read-listed.ts';
import { readRegistrations } from './read-sessions.ts';
import type { RegistrationPage, TrainingParticipantsArgs } from './session.type.ts';

/** Who has a seat in a session or waits for one, of the people whose career the caller may read. */
@Injectable()
export class ListParticipants {
  constructor(private readonly authority: Authority) {}

  async page(context: RequestContext, args: TrainingParticipantsArgs): Promise<RegistrationPage> {
    await this.authority.require(context);
    const { session } = args;
    const { nodes, pageInfo } = await pageOf(
      { first: args.first, after: args.after ?? null },
      {
        filter: JSON.stringify({ session }),
        first: context.actor.today,
        pin: DAY,
        read: (_, after, limit) =>
          isOpaqueId(session) ? readParticipants(context, session, after, limit) : Promise.resolve([]),
      },
    );
    const rows = await readRegistrations(context, sql`r.id = any (${nodes.map(({ id }) => id)}::uuid[])`);
    // They are read with the latest first; a line begins with the first.
    return { nodes: rows.reverse(), pageInfo };
  }
}

/** In the order in which they came; `name` is the place in that order. */
async function readParticipants(
  context: RequestContext,
  session: string,
  after: LastSeen | null,
  limit: number,
): Promise<LastSeen[]> {
  const { actor } = context;
  const beyond = after === null ? sql`` : sql`and r.place_in_line > ${after.name}::bigint`;
  const { rows } = await sql<LastSeen>`
    select r.id, r.place_in_line::text as name
    from registration r
    cross join lateral (select known.* from workforce_person known where known.person_id = r.person_id offset 0) p
    ${placedToday(actor)}
    where r.session_id = ${session}::uuid and r.state <> 'CANCELLED'
      and ${standingsToRow(actor)} && ${[...readersOf.CAREER]}::text[] ${beyond}
    order by r.place_in_line limit ${limit}`.execute(context.db);
  return rows;
}
