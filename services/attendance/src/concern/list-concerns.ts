import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { Authority } from '@asn/people';
import { pageOf, type Pin, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { Attention } from '../discipline/attention.rule.ts';
import type { AttendanceConcernPage, ConcernArgs } from './concern.type.ts';
import { readConcerns } from './read-concerns.ts';

/** A list that crosses midnight stays in the year in which it began. */
const DAY: Pin<LocalDate> = { write: (date) => ({ date }), read: ({ date }) => parseLocalDate(date ?? '') };

/** Those whose days need somebody, as they were counted: in a moment after a change, and each day after midnight. */
@Injectable()
export class ListConcerns {
  constructor(private readonly authority: Authority) {}

  async page(
    context: RequestContext,
    args: ConcernArgs,
    attention: Attention,
  ): Promise<AttendanceConcernPage> {
    await this.authority.require(context);
    const yearOn = (day: LocalDate) => args.year ?? Number(day.slice(0, 4));
    const { nodes, pinned, pageInfo } = await pageOf(
      { first: args.first, after: args.after ?? null },
      {
        filter: `${attention} ${args.year ?? ''}`,
        first: context.actor.today,
        pin: DAY,
        read: (day, after, limit) => readConcerns(context, { attention, year: yearOn(day) }, after, limit),
      },
    );
    return {
      nodes: nodes.map(({ id, standings }) => ({ personId: id, standings, year: yearOn(pinned) })),
      pageInfo,
    };
  }
}
