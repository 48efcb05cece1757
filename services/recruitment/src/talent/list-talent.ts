import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { Authority, EmployeeType } from '@asn/people';
import { batched, isOpaqueId, pageOf, type Pin, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { readTargets } from './read-facts.ts';
import { readPool, readSuccession } from './read-places.ts';
import { rungOf } from './rung.rule.ts';
import type { CandidatesArgs, TalentPage, TalentPoolArgs } from './talent-page.type.ts';

/** A list that crosses midnight stays on the units of the day on which it began. */
const DAY: Pin<LocalDate> = {
  write: (date) => ({ date }),
  read: ({ date }) => parseLocalDate(date ?? ''),
};

/** The lists by which people are found for positions. Both page by an index and look at nobody's facts. */
@Injectable()
export class ListTalent {
  constructor(private readonly authority: Authority) {}

  /** Who is in a box. Throws STALE_AUTHORITY. */
  async pool(context: RequestContext, { box, unit, first, after }: TalentPoolArgs): Promise<TalentPage> {
    await this.authority.require(context);
    const unitId = unit ?? null;
    if (unitId !== null && !isOpaqueId(unitId)) return NOBODY;
    return shown(
      await pageOf(
        { first, after: after ?? null },
        {
          filter: JSON.stringify({ box, unitId }),
          first: context.actor.today,
          pin: DAY,
          read: (day, seen, limit) => readPool(context, { box, unitId, day }, seen, limit),
        },
      ),
    );
  }

  /** Who of the succession pool stands one rung below a position, or on its own. Throws STALE_AUTHORITY. */
  async candidates(
    context: RequestContext,
    { position, first, after }: CandidatesArgs,
  ): Promise<TalentPage | null> {
    await this.authority.require(context);
    if (!isOpaqueId(position)) return null;
    const target = await batched(context, 'talent target', position, (ids) => readTargets(context.em, ids));
    if (target === null) return null;
    const rung = rungOf(target.kind, target.title);
    if (rung === null) return NOBODY;
    return shown(
      await pageOf(
        { first, after: after ?? null },
        {
          filter: JSON.stringify({ position }),
          first: context.actor.today,
          pin: DAY,
          read: (_, seen, limit) => readSuccession(context, [rung, rung - 1], seen, limit),
        },
      ),
    );
  }
}

const NOBODY: TalentPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

const shown = ({ nodes, pageInfo }: TalentPage): TalentPage => ({
  nodes: nodes.map(({ id, standings }): EmployeeType => ({ id, standings })),
  pageInfo,
});
