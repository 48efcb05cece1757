import type { LocalDate } from '@asn/civil-date';
import { Allow, AllowSignedIn, LocalDateScalar, type RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import { loadCompetency } from '../dictionary/read-competencies.ts';
import { loadRequiredLevels } from './load-required.ts';
import type { RequiredLevel } from './required-level.rule.ts';
import { RequiredLevelType, RequirementPayload, SetRequirementInput } from './requirement.type.ts';
import { SetRequirement } from './set.ts';

@Resolver()
export class RequirementResolver {
  constructor(private readonly set: SetRequirement) {}

  @Query(() => [RequiredLevelType], {
    nullable: true,
    description:
      'Standar kompetensi jabatan: what a position requires on a day, held or vacant, by the code of the competency. Null where there is no such position.',
  })
  @AllowSignedIn()
  competencyRequirements(
    @Args('position', { type: () => ID, description: 'The position.' }) position: string,
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day; today when absent.' })
    on: LocalDate | null,
    @Context() context: RequestContext,
  ): Promise<RequiredLevel[] | null> {
    return loadRequiredLevels(context, position, on ?? context.actor.today);
  }

  @Mutation(() => RequirementPayload, {
    nullable: true,
    description:
      'Standar kompetensi jabatan: says which level is required from a day on. What was required before is kept; another one about the same day corrects it.',
  })
  @Allow('PERSONNEL_ADMIN')
  setCompetencyRequirement(@Args('input') input: SetRequirementInput, @Context() context: RequestContext) {
    return this.set.run(context, input);
  }
}

@Resolver(() => RequiredLevelType)
export class RequiredLevelResolver {
  @ResolveField(() => CompetencyType)
  competency(@Parent() { competency }: RequiredLevel, @Context() context: RequestContext) {
    return loadCompetency(context, competency);
  }
}
