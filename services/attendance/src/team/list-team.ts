import type { Actor } from '@asn/access';
import type { RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { Authority } from '../authority/authority.ts';
import { isOpaqueId } from '../graph/opaque-id.ts';
import { checkPageSize, readCursor, writeCursor } from '../graph/page.ts';
import { countTeam, readTeam } from './read-team.ts';
import type { TeamAttendanceArgs, TeamAttendancePage } from './team.type.ts';

/** Counting is a statement of its own, run when the field is asked for. */
export interface Counted {
  count: () => Promise<number>;
}

/** The people of a team on a day, a page at a time. */
@Injectable()
export class ListTeam {
  constructor(private readonly authority: Authority) {}

  async page(
    context: RequestContext,
    args: TeamAttendanceArgs,
  ): Promise<(Omit<TeamAttendancePage, 'totalCount'> & Counted) | null> {
    checkPageSize(args.first);
    if (mayReadOthers(context.actor)) await this.authority.require(context);
    const filter = JSON.stringify({ date: args.date ?? null, unit: args.unit ?? null });
    const after = args.after ? readCursor(args.after, filter) : null;
    const date = after?.date ?? args.date ?? context.actor.today;
    const team = { date, unitId: args.unit ?? null };
    const known = team.unitId === null || isOpaqueId(team.unitId);
    const rows = known ? await readTeam(context, team, after, args.first + 1) : [];
    const members = rows.slice(0, args.first);
    const last = members.at(-1);
    return {
      nodes: members.map(({ id, standings }) => ({ employee: { id, standings }, standings, date })),
      pageInfo: {
        hasNextPage: rows.length > args.first,
        endCursor: last === undefined ? null : writeCursor({ date, name: last.name, id: last.id }, filter),
      },
      count: async () => (known ? countTeam(context, team) : 0),
    };
  }
}

/** Whoever is an employee and nothing else finds themself alone, and needs no authority for it. */
const mayReadOthers = ({ roles }: Actor): boolean => [...roles].some((role) => role !== 'EMPLOYEE');
