import type { LocalDate } from '@asn/civil-date';
import { Allow, batched, type RequestContext } from '@asn/subgraph';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadUnit } from '../org-unit/read-units.ts';
import {
  FormationArgs,
  FormationPageType,
  FormationTotalsType,
  OnArgs,
  PositionNeedType,
} from './formation.type.ts';
import { listFormation, readFormationTotals } from './list-formation.ts';
import { vacancyOf } from './position.rule.ts';
import { PositionType } from './position.type.ts';
import { readNeeds, readPlaces } from './read-places.ts';
import { loadPosition } from './read-positions.ts';

/** Who is needed and who is there. The organisation is public to everyone in it; the holders are counted only. */
@Resolver(() => PositionType)
export class PositionResolver {
  @ResolveField(() => Int, {
    nullable: true,
    description: 'Bezetting: how many hold it definitively on a day.',
  })
  async incumbents(
    @Parent() { id }: PositionType,
    @Args() { on }: OnArgs,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    return (await placeOn(context, id, on))?.incumbents ?? null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Need - incumbents on a day; below zero where more hold it than are needed.',
  })
  async vacancy(
    @Parent() { id }: PositionType,
    @Args() { on }: OnArgs,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    const place = await placeOn(context, id, on);
    return place === null ? null : vacancyOf(place.need, place.incumbents);
  }

  @ResolveField(() => [PositionNeedType], {
    nullable: true,
    description: 'The needs that were set, the latest first; none where the first one still holds.',
  })
  async needs(
    @Parent() { id }: PositionType,
    @Context() context: RequestContext,
  ): Promise<PositionNeedType[]> {
    return (await batched(context, 'needs', id, (ids) => readNeeds(context, ids))) ?? [];
  }
}

@Resolver(() => FormationPageType)
export class FormationResolver {
  @Query(() => FormationPageType, {
    nullable: true,
    description: 'Formation: positions with need, incumbents and vacancy on a day, a page at a time.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  async formation(@Args() args: FormationArgs, @Context() context: RequestContext) {
    const { nodes, pageInfo, view } = await listFormation(context, args);
    const places = nodes.map(async ({ id, unitId, need, incumbents }) => ({
      position: await loadPosition(context, id),
      orgUnit: await loadUnit(context, { asOf: view.asOf, knownAt: null }, unitId),
      ...{ need, incumbents, vacancy: vacancyOf(need, incumbents) },
    }));
    return { nodes: await Promise.all(places), pageInfo, of: { unit: args.unit ?? null, on: view.asOf } };
  }

  @ResolveField(() => FormationTotalsType, { nullable: true })
  totals(
    @Parent() { of }: { of: { unit: string | null; on: LocalDate } },
    @Context() context: RequestContext,
  ): Promise<FormationTotalsType | null> {
    return readFormationTotals(context, of.unit, of.on);
  }
}

const placeOn = (context: RequestContext, id: string, on: LocalDate | null | undefined) => {
  const day = on ?? context.actor.today;
  return batched(context, `place ${day}`, id, (ids) => readPlaces(context, ids, day));
};
