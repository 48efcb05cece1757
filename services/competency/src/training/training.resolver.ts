import { AllowSignedIn, type RequestContext } from '@asn/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import { loadCompetency } from '../dictionary/read-competencies.ts';
import { readTrainings, type TrainingRow } from './read-trainings.ts';
import { RecommendedTrainingType, type RecommendedTrainingRow } from './recommended-training.type.ts';
import type { TrainingKind } from './training-kind.table.ts';
import { TrainingCompetencyType, TrainingKindEnum, TrainingType } from './training.type.ts';

@Resolver(() => TrainingType)
export class TrainingResolver {
  @Query(() => [TrainingType], { nullable: true, description: 'Katalog pelatihan, by code.' })
  @AllowSignedIn()
  trainings(
    @Args('kind', { type: () => TrainingKindEnum, nullable: true, description: 'Of this kind alone.' })
    kind: TrainingKind | null,
    @Context() context: RequestContext,
  ): Promise<TrainingRow[]> {
    return readTrainings(context, kind ?? null);
  }
}

@Resolver(() => TrainingCompetencyType)
export class TrainingCompetencyResolver {
  @ResolveField(() => CompetencyType)
  competency(@Parent() { competencyCode }: TrainingCompetencyType, @Context() context: RequestContext) {
    return loadCompetency(context, competencyCode);
  }
}

@Resolver(() => RecommendedTrainingType)
export class RecommendedTrainingResolver {
  @ResolveField(() => CompetencyType)
  competency(@Parent() { competencyCode }: RecommendedTrainingRow, @Context() context: RequestContext) {
    return loadCompetency(context, competencyCode);
  }
}
