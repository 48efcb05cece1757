import type { Actor } from '@asn/access';
import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { Authority } from '@asn/people';
import { isOpaqueId, pageOf, type Pin, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
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
    if (mayReadOthers(context.actor)) await this.authority.require(context);
    const unitId = args.unit ?? null;
    const known = unitId === null || isOpaqueId(unitId);
    const { nodes, pinned, pageInfo } = await pageOf(
      { first: args.first, after: args.after ?? null },
      {
        filter: JSON.stringify({ date: args.date ?? null, unit: unitId }),
        first: args.date ?? context.actor.today,
        pin: DATE,
        read: async (date, after, limit) => (known ? readTeam(context, { date, unitId }, after, limit) : []),
      },
    );
    return {
      nodes: nodes.map(({ id, standings }) => ({ employee: { id, standings }, standings, date: pinned })),
      pageInfo,
      count: async () => (known ? countTeam(context, { date: pinned, unitId }) : 0),
    };
  }
}

/** A list that crosses midnight stays on the day on which it began. */
const DATE: Pin<LocalDate> = { write: (date) => ({ date }), read: ({ date }) => parseLocalDate(date ?? '') };

/** Whoever is an employee and nothing else finds themself alone, and needs no authority for it. */
const mayReadOthers = ({ roles }: Actor): boolean => [...roles].some((role) => role !== 'EMPLOYEE');
