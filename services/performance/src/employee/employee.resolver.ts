import { Authority, EmployeeType } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { Args, Context, Int, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { AppraisalType } from '../appraisal/appraisal.type.ts';
import { loadAppraisals } from '../appraisal/read-appraisals.ts';
import { AssessorAssignmentType } from '../assessor/assessor.type.ts';
import { loadAssignments } from '../assessor/read-assignments.ts';
import { FeedbackType } from '../feedback/feedback.type.ts';
import { loadFeedback } from '../feedback/read-feedback.ts';
import { loadSkps } from '../skp/read-skps.ts';
import { SkpType } from '../skp/skp.type.ts';
import { loadAssessed, requireAuthority } from './load-assessed.ts';

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  constructor(private readonly authority: Authority) {}

  @ResolveReference()
  resolve(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadAssessed(context, reference.id);
  }

  @ResolveField(() => [AppraisalType], {
    nullable: true,
    description: 'Evaluasi kinerja: all that was sealed, the latest year first.',
  })
  async appraisals(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<AppraisalType[]> {
    await requireAuthority(this.authority, context, employee);
    return loadAppraisals(context, employee.id);
  }

  @ResolveField(() => [SkpType], {
    nullable: true,
    description: 'SKP of a year: one, or one for each position that they had in it.',
  })
  async skp(
    @Parent() employee: EmployeeType,
    @Args('year', { type: () => Int, description: 'The calendar year.' }) year: number,
    @Context() context: RequestContext,
  ): Promise<SkpType[]> {
    await requireAuthority(this.authority, context, employee);
    return loadSkps(context, employee.id, year);
  }

  @ResolveField(() => [FeedbackType], {
    nullable: true,
    description: 'Umpan balik: for the person and those who lead them, the latest first.',
  })
  async feedback(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<FeedbackType[]> {
    await requireAuthority(this.authority, context, employee);
    return loadFeedback(context, employee.id);
  }

  @ResolveField(() => [AssessorAssignmentType], {
    nullable: true,
    description:
      'Penetapan pejabat penilai: where somebody else than their superior assesses them, the latest first.',
  })
  async assessorAssignments(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<AssessorAssignmentType[]> {
    await requireAuthority(this.authority, context, employee);
    return loadAssignments(context, employee.id);
  }
}
