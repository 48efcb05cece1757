import { Authority } from '@asn/people';
import { pageOf, type PageArgs, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { DAY, readListed } from '../person/read-listed.ts';
import type { LearningHoursPage, LearningProposalPage } from './list.type.ts';
import { loadRecord } from './load-learning.ts';
import type { LearningHoursBelowArgs } from './people.args.ts';
import { hasFewerHours } from './hours.sql.ts';
import { readProposals } from './read-proposals.ts';

/** The lists of people that learning is managed by. */
@Injectable()
export class ListLearning {
  constructor(private readonly authority: Authority) {}

  async hoursBelow(context: RequestContext, args: LearningHoursBelowArgs): Promise<LearningHoursPage> {
    await this.authority.require(context);
    const { year, hours } = args;
    const unitId = args.unit ?? null;
    const { nodes, pageInfo } = await pageOf(
      { first: args.first, after: args.after ?? null },
      {
        filter: JSON.stringify({ year, hours, unitId }),
        first: context.actor.today,
        pin: DAY,
        read: (day, after, limit) =>
          readListed(context, { day, unitId }, hasFewerHours(year, hours), after, limit),
      },
    );
    return {
      nodes: nodes.map(({ id, standings }) => ({ employee: { id, standings }, standings, year })),
      pageInfo,
    };
  }

  /** Claims that wait for a decision of the caller, who leads or administers their people. */
  async proposals(context: RequestContext, args: PageArgs): Promise<LearningProposalPage> {
    await this.authority.require(context);
    const { nodes, pageInfo } = await pageOf(
      { first: args.first, after: args.after ?? null },
      {
        filter: 'proposals',
        first: context.actor.today,
        pin: DAY,
        read: (_, after, limit) => readProposals(context, after, limit),
      },
    );
    const records = await Promise.all(nodes.map(({ id }) => loadRecord(context, id)));
    return { nodes: records.filter((record) => record !== null), pageInfo };
  }
}
