import { AllowSignedIn, type RequestContext } from '@asn/subgraph';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { CompetencyType } from './competency.type.ts';
import { readCompetencies } from './read-competencies.ts';

@Resolver(() => CompetencyType)
export class CompetencyResolver {
  @Query(() => [CompetencyType], {
    nullable: true,
    description:
      'Kamus kompetensi: the managerial ones, the socio-cultural one, and the technical ones, by code.',
  })
  @AllowSignedIn()
  competencies(@Context() context: RequestContext): Promise<CompetencyType[]> {
    return readCompetencies(context);
  }
}
