import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { Authority } from '@asn/people';
import { isOpaqueId, pageOf, type PageArgs, type Pin, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { loadAssessed } from '../employee/load-assessed.ts';
import { readReports } from './read-reports.ts';
import { readMissing, readPeople, readWaiting } from './read-team.ts';
import type {
  MissingAppraisalPage,
  MissingAppraisalsArgs,
  MyTeamProgressArgs,
  PerformanceApprovalPage,
  TeamProgressPage,
} from './team.type.ts';

/** A list that crosses midnight stays on the day on which it began. */
const DAY: Pin<LocalDate> = { write: (date) => ({ date }), read: ({ date }) => parseLocalDate(date ?? '') };

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
const cursorOf = ({ first, after }: PageArgs) => ({ first, after: after ?? null });

/** The lists that a superior and an admin work by. */
@Injectable()
export class ListTeam {
  constructor(private readonly authority: Authority) {}

  async missing(context: RequestContext, args: MissingAppraisalsArgs): Promise<MissingAppraisalPage> {
    await this.authority.require(context);
    const unitId = args.unit ?? null;
    const known = (unitId === null || isOpaqueId(unitId)) && args.year >= 2000 && args.year <= 2999;
    const { nodes, pageInfo } = await pageOf(cursorOf(args), {
      filter: JSON.stringify({ missing: args.year, unit: unitId }),
      first: context.actor.today,
      pin: DAY,
      read: async (_, after, limit) =>
        known ? readMissing(context, { year: args.year, unitId }, after, limit) : [],
    });
    return { nodes: await Promise.all(nodes.map(({ id }) => loadAssessed(context, id))), pageInfo };
  }

  async progress(context: RequestContext, args: MyTeamProgressArgs): Promise<TeamProgressPage> {
    await this.authority.require(context);
    const me = context.actor.personId;
    const { nodes, pinned, pageInfo } = await pageOf(cursorOf(args), {
      filter: JSON.stringify({ progress: args.year ?? null }),
      first: context.actor.today,
      pin: DAY,
      read: async (day, after, limit) =>
        me === null ? [] : readPeople(context, await readReports(context, me, day), after, limit),
    });
    const year = args.year ?? yearOf(pinned);
    return { nodes: nodes.map(({ personId }) => ({ personId, year })), pageInfo };
  }

  async approvals(context: RequestContext, args: PageArgs): Promise<PerformanceApprovalPage> {
    await this.authority.require(context);
    const me = context.actor.personId;
    const { nodes, pinned, pageInfo } = await pageOf(cursorOf(args), {
      filter: 'approvals',
      first: context.actor.today,
      pin: DAY,
      read: async (day, after, limit) => {
        if (me === null) return [];
        const year = yearOf(day) - 1;
        const reports = await readReports(context, me, day);
        const lastYear = await readReports(context, me, `${year}-12-31` as LocalDate);
        return readWaiting(context, { me, reports, lastYear, year }, after, limit);
      },
    });
    const year = yearOf(pinned) - 1;
    return {
      nodes: nodes.map(({ id, personId, kind }) => ({
        id,
        personId,
        kind,
        year: kind === 'APPRAISE_YEAR' ? year : null,
      })),
      pageInfo,
    };
  }
}
