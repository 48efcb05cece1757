import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import { loadCompetency } from '../dictionary/read-competencies.ts';
import {
  CompetencyAssessmentPayload,
  CompetencyAssessmentType,
  CorrectAssessmentInput,
  RecordAssessmentInput,
  type AssessmentsChanged,
} from './assessment.type.ts';
import { CorrectAssessment } from './correct.ts';
import { loadAssessments, type AssessmentRow } from './read-assessments.ts';
import { RecordAssessment } from './record.ts';

@Resolver()
export class AssessmentMutations {
  constructor(
    private readonly record: RecordAssessment,
    private readonly correct: CorrectAssessment,
  ) {}

  @Mutation(() => CompetencyAssessmentPayload, {
    nullable: true,
    description:
      'Penilaian kompetensi: a superior records how they judge somebody whom they lead; an admin of that person what an assessment centre, a test or a 360 came to.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  recordCompetencyAssessment(
    @Args('input') input: RecordAssessmentInput,
    @Context() context: RequestContext,
  ) {
    return this.record.run(context, input);
  }

  @Mutation(() => CompetencyAssessmentPayload, {
    nullable: true,
    description:
      'Koreksi penilaian kompetensi: says what the level was, or withdraws it. The one before is kept.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  correctCompetencyAssessment(
    @Args('input') input: CorrectAssessmentInput,
    @Context() context: RequestContext,
  ) {
    return this.correct.run(context, input);
  }
}

@Resolver(() => CompetencyAssessmentPayload)
export class AssessmentPayloadResolver {
  @ResolveField(() => [CompetencyAssessmentType], { nullable: true })
  assessments(
    @Parent() { personId }: AssessmentsChanged,
    @Context() context: RequestContext,
  ): Promise<AssessmentRow[] | null> {
    return personId === undefined ? Promise.resolve(null) : loadAssessments(context, personId);
  }
}

@Resolver(() => CompetencyAssessmentType)
export class AssessmentResolver {
  @ResolveField(() => CompetencyType)
  competency(@Parent() { competencyCode }: AssessmentRow, @Context() context: RequestContext) {
    return loadCompetency(context, competencyCode);
  }
}
