import { Authority, OrgUnitType } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loadUnitDuty } from './load-unit-duty.ts';
import { UnitLearningDutyType } from './unit-duty.type.ts';

@Resolver(() => OrgUnitType)
export class UnitLearningResolver {
  constructor(private readonly authority: Authority) {}

  @ResolveField(() => UnitLearningDutyType, {
    nullable: true,
    description:
      'Pemenuhan kewajiban JP of the unit and all below it; of the root, of the regency. For whoever leads, administers or oversees the unit. Null for a year before the last two.',
  })
  async learningDuty(
    @Parent() unit: OrgUnitType,
    @Args('year', { type: () => Int, description: 'The calendar year: this one or one of the two before.' })
    year: number,
    @Context() context: RequestContext,
  ): Promise<UnitLearningDutyType | null> {
    await this.authority.require(context);
    return loadUnitDuty(context, unit.id, year);
  }
}
