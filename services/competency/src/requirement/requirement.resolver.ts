import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { RequirementPayload, SetRequirementInput } from './requirement.type.ts';
import { SetRequirement } from './set.ts';

@Resolver()
export class RequirementMutations {
  constructor(private readonly set: SetRequirement) {}

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
