import { pageOf, type RequestContext } from '@asn/subgraph';
import { DAY } from '../person/read-listed.ts';
import { readSessions } from './read-sessions.ts';
import type { SessionPage, TrainingSessionsArgs } from './session.type.ts';

/** Sessions that begin on a day or later, a page at a time. */
export async function listSessions(
  context: RequestContext,
  args: TrainingSessionsArgs,
): Promise<SessionPage> {
  const { nodes, pageInfo } = await pageOf(
    { first: args.first, after: args.after ?? null },
    {
      filter: `sessions from ${args.from ?? 'today'}`,
      first: args.from ?? context.actor.today,
      pin: DAY,
      read: (from, after, limit) => readSessions(context, from, after, limit),
    },
  );
  return { nodes, pageInfo };
}
