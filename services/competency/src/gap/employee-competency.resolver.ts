import type { RequestContext } from '@asn/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import { loadCompetency } from '../dictionary/read-competencies.ts';
import { EmployeeCompetencyType } from './employee-competency.type.ts';

@Resolver(() => EmployeeCompetencyType)
export class EmployeeCompetencyResolver {
  @ResolveField(() => CompetencyType)
  competency(
    @Parent() { competencyCode }: EmployeeCompetencyType,
    @Context() context: RequestContext,
  ): Promise<CompetencyType> {
    return loadCompetency(context, competencyCode);
  }
}
