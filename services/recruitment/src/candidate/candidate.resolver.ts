import { EmployeeType } from '@asn/people';
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApplicationType } from '../application/application.type.ts';
import { loadApplication } from '../application/read-applications.ts';
import { SelectionPayload } from '../selection/selection.payload.ts';
import { ProposeCandidateInput, WithdrawCandidateInput } from './candidate.input.ts';
import { CandidatePayload } from './candidate.payload.ts';
import { CandidatePage, CandidatesArgs, CandidateType } from './candidate.type.ts';
import { OpenFiling } from './open-filing.ts';
import { ProposeCandidate } from './propose.ts';
import { employeeOf, listCandidates, type CandidateRead } from './read-candidates.ts';
import { WithdrawCandidate } from './withdraw.ts';

@Resolver(() => CandidateType)
export class CandidateResolver {
  constructor(
    private readonly filing: OpenFiling,
    private readonly propose: ProposeCandidate,
    private readonly withdraw: WithdrawCandidate,
  ) {}

  @Query(() => CandidatePage, {
    nullable: true,
    description: 'Who passed a selection, and how far they are.',
  })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  candidates(@Args() args: CandidatesArgs, @Context() context: RequestContext) {
    return listCandidates(context, args);
  }

  @Mutation(() => SelectionPayload, {
    nullable: true,
    description: 'Calls those who passed to file their documents; the result is final from here on.',
  })
  @Allow('PERSONNEL_ADMIN')
  openFiling(
    @Args('selection', { type: () => ID, description: 'The selection.' }) selection: string,
    @Context() context: RequestContext,
  ) {
    return this.filing.run(context, selection);
  }

  @Mutation(() => CandidatePayload, {
    nullable: true,
    description: 'The filing is complete: personnel is told that there is somebody to hire.',
  })
  @Allow('PERSONNEL_ADMIN')
  proposeCandidate(@Args('input') input: ProposeCandidateInput, @Context() context: RequestContext) {
    return this.propose.run(context, input);
  }

  @Mutation(() => CandidatePayload, {
    nullable: true,
    description:
      'A candidate does not go on; the next in rank takes the place. Not while personnel is hiring.',
  })
  @Allow('PERSONNEL_ADMIN')
  withdrawCandidate(@Args('input') input: WithdrawCandidateInput, @Context() context: RequestContext) {
    return this.withdraw.run(context, input);
  }

  @ResolveField(() => ApplicationType, { nullable: true })
  application(@Parent() candidate: CandidateRead, @Context() context: RequestContext) {
    return loadApplication(context, candidate.applicationId);
  }

  @ResolveField(() => EmployeeType, { nullable: true })
  employee(@Parent() candidate: CandidateRead, @Context() context: RequestContext) {
    return employeeOf(context, candidate);
  }
}
