import { EmployeeType } from '@asn/people';
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loadAssessed } from '../employee/load-assessed.ts';
import { AssessorAssignmentType, AssessorPayload, ReassignAssessorInput } from './assessor.type.ts';
import { loadAssignments } from './read-assignments.ts';
import { ReassignAssessor, type AssessorReassigned } from './reassign.ts';

@Resolver(() => AssessorPayload)
export class AssessorResolver {
  constructor(private readonly reassign: ReassignAssessor) {}

  @Mutation(() => AssessorPayload, {
    nullable: true,
    description:
      'Menetapkan pejabat penilai: puts right who assesses somebody in a period. Nothing that was written is lost, and what was said before is kept.',
  })
  @Allow('PERSONNEL_ADMIN')
  reassignAssessor(@Args('input') input: ReassignAssessorInput, @Context() context: RequestContext) {
    return this.reassign.run(context, input);
  }

  @ResolveField(() => [AssessorAssignmentType])
  assignments(
    @Parent() { employeeId }: AssessorReassigned,
    @Context() context: RequestContext,
  ): Promise<AssessorAssignmentType[]> {
    return employeeId === undefined ? Promise.resolve([]) : loadAssignments(context, employeeId);
  }
}

@Resolver(() => AssessorAssignmentType)
export class AssessorAssignmentResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  assessor(
    @Parent() { assessorId }: AssessorAssignmentType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return assessorId === null ? Promise.resolve(null) : loadAssessed(context, assessorId);
  }
}
