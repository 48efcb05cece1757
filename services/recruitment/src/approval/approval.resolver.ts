import { Allow, type RequestContext } from '@asn/subgraph';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadSelectionType } from '../selection/read-selections.ts';
import { SelectionType } from '../selection/selection.type.ts';
import { RecruitmentApprovalType } from './approval.type.ts';
import { listApprovals, type Approval } from './read-approvals.ts';

@Resolver(() => RecruitmentApprovalType)
export class RecruitmentApprovalResolver {
  @Query(() => [RecruitmentApprovalType], {
    nullable: true,
    description: 'What waits for the caller in the selections under way, the most urgent first.',
  })
  @Allow('EMPLOYEE', 'PERSONNEL_ADMIN', 'APPOINTING_OFFICER')
  recruitmentApprovals(@Context() context: RequestContext) {
    return listApprovals(context);
  }

  @ResolveField(() => SelectionType, { nullable: true })
  selection(@Parent() approval: Approval, @Context() context: RequestContext) {
    return loadSelectionType(context, approval.selectionId);
  }
}
