import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';
import { PositionType } from '../position/position.type.ts';
import { loadPosition } from '../position/read-positions.ts';
import { listProposals } from './list-proposals.ts';
import { CandidateProposalPageType, CandidateProposalsArgs, CandidateProposalType } from './proposal.type.ts';

/** What has become of the candidates whom recruitment proposed, for who has to see to it. */
@Resolver(() => CandidateProposalType)
export class CandidateProposalResolver {
  @Query(() => CandidateProposalPageType, {
    nullable: true,
    description: 'The candidates whom recruitment proposed, and what keeps those who wait.',
  })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR')
  candidateProposals(@Args() args: CandidateProposalsArgs, @Context() context: RequestContext) {
    return listProposals(context, args);
  }

  @ResolveField(() => PositionType, { nullable: true })
  position(
    @Parent() { positionId }: CandidateProposalType,
    @Context() context: RequestContext,
  ): Promise<PositionType | null> {
    return loadPosition(context, positionId);
  }

  @ResolveField(() => EmployeeType, { nullable: true })
  employee(
    @Parent() { personId }: CandidateProposalType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, { asOf: context.actor.today, knownAt: null }, personId);
  }
}
