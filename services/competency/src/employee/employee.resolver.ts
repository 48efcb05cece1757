import type { LocalDate } from '@asn/civil-date';
import { Authority, EmployeeType, loadEmployee } from '@asn/people';
import { LocalDateScalar, type RequestContext } from '@asn/subgraph';
import { Args, Context, Int, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { CompetencyAssessmentType } from '../assessment/assessment.type.ts';
import { loadAssessments, type AssessmentRow } from '../assessment/read-assessments.ts';
import { EmployeeCompetencyType } from '../gap/employee-competency.type.ts';
import { loadCompetencies, type EmployeeCompetencyRow } from '../gap/load-competencies.ts';
import {
  LearningBalanceType,
  LearningRecordType,
  type LearningRecordRow,
} from '../learning/learning.type.ts';
import { loadBalance, loadRecords } from '../learning/load-learning.ts';
import { requireAuthority } from '../person/reached.ts';
import { loadRegistrations } from '../session/read-sessions.ts';
import { RegistrationType, type RegistrationRow } from '../session/session.type.ts';
import { loadRecommended } from '../training/load-recommended.ts';
import {
  RecommendedTrainingType,
  type RecommendedTrainingRow,
} from '../training/recommended-training.type.ts';

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  constructor(private readonly authority: Authority) {}

  @ResolveReference()
  resolve(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, reference.id);
  }

  @ResolveField(() => [EmployeeCompetencyType], {
    nullable: true,
    description:
      'Kompetensi: what their definitive position requires on the day, what a valid assessment found, and the gap, by the code of the competency. Without an assessment the gap is unknown.',
  })
  async competencies(
    @Parent() employee: EmployeeType,
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day; today when absent.' })
    on: LocalDate | null,
    @Context() context: RequestContext,
  ): Promise<EmployeeCompetencyRow[]> {
    await requireAuthority(this.authority, context, employee);
    return loadCompetencies(context, employee.id, on ?? context.actor.today);
  }

  @ResolveField(() => [CompetencyAssessmentType], {
    nullable: true,
    description:
      'Riwayat penilaian kompetensi: all assessments, the latest first, with those that were corrected.',
  })
  async competencyAssessments(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<AssessmentRow[]> {
    await requireAuthority(this.authority, context, employee);
    return loadAssessments(context, employee.id);
  }

  @ResolveField(() => LearningBalanceType, {
    nullable: true,
    description:
      'Jam pelajaran (JP) of a year, with what is missing of the duty, by the ledger as it stands now.',
  })
  async learning(
    @Parent() employee: EmployeeType,
    @Args('year', { type: () => Int, description: 'The calendar year.' }) year: number,
    @Context() context: RequestContext,
  ) {
    await requireAuthority(this.authority, context, employee);
    return loadBalance(context, employee.id, year);
  }

  @ResolveField(() => [LearningRecordType], {
    nullable: true,
    description: 'Riwayat pengembangan kompetensi: all that they took or claim, the latest first.',
  })
  async learningRecords(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<LearningRecordRow[]> {
    await requireAuthority(this.authority, context, employee);
    return loadRecords(context, employee.id);
  }

  @ResolveField(() => [RegistrationType], {
    nullable: true,
    description: 'Pendaftaran pelatihan: seats and places in line, the latest first.',
  })
  async trainingRegistrations(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<RegistrationRow[]> {
    await requireAuthority(this.authority, context, employee);
    return loadRegistrations(context, employee.id);
  }

  @ResolveField(() => [RecommendedTrainingType], {
    nullable: true,
    description:
      'Rekomendasi pelatihan: the largest gap first; of equal gaps the higher required level, then the code of the competency. For one competency the training that reaches the level, then the fewest hours, then the code. What was taken and is still good is left out; a gap that was not assessed is not guessed.',
  })
  async recommendedTrainings(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<RecommendedTrainingRow[]> {
    await requireAuthority(this.authority, context, employee);
    return loadRecommended(context, employee.id, context.actor.today);
  }
}
