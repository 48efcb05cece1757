import { EmployeeType } from '@asn/people';
import { Allow, PageArgs, type RequestContext } from '@asn/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AppraisalProposalType } from '../appraisal/appraisal.type.ts';
import { loadProposal } from '../appraisal/read-proposals.ts';
import { loadAssessed } from '../employee/load-assessed.ts';
import { loadSkp, loadSkps } from '../skp/read-skps.ts';
import { SkpType } from '../skp/skp.type.ts';
import { ListTeam } from './list-team.ts';
import {
  MissingAppraisalPage,
  MissingAppraisalsArgs,
  MyTeamProgressArgs,
  PerformanceApproval,
  PerformanceApprovalPage,
  TeamProgressPage,
  TeamProgressRow,
} from './team.type.ts';

@Resolver()
export class TeamResolver {
  constructor(private readonly list: ListTeam) {}

  @Query(() => MissingAppraisalPage, {
    nullable: true,
    description:
      'Evaluasi yang belum ada: people without a sealed appraisal of a year, by name, a page at a time.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  missingAppraisals(@Args() args: MissingAppraisalsArgs, @Context() context: RequestContext) {
    return this.list.missing(context, args);
  }

  @Query(() => PerformanceApprovalPage, {
    nullable: true,
    description:
      'What waits for the caller here: drafts of SKPs to agree to, and appraisals of last year to seal.',
  })
  @Allow('EMPLOYEE')
  performanceApprovals(@Args() args: PageArgs, @Context() context: RequestContext) {
    return this.list.approvals(context, args);
  }

  @Query(() => TeamProgressPage, {
    nullable: true,
    description:
      'Those whom the caller assesses today, with what they have agreed on and recorded until now.',
  })
  @Allow('EMPLOYEE')
  myTeamProgress(@Args() args: MyTeamProgressArgs, @Context() context: RequestContext) {
    return this.list.progress(context, args);
  }
}

@Resolver(() => PerformanceApproval)
export class PerformanceApprovalResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  employee(@Parent() { personId }: PerformanceApproval, @Context() context: RequestContext) {
    return loadAssessed(context, personId);
  }

  @ResolveField(() => SkpType, { nullable: true })
  skp(
    @Parent() { id, kind }: PerformanceApproval,
    @Context() context: RequestContext,
  ): Promise<SkpType | null> {
    return kind === 'AGREE_SKP' ? loadSkp(context, id) : Promise.resolve(null);
  }

  @ResolveField(() => AppraisalProposalType, { nullable: true })
  proposal(
    @Parent() { personId, year }: PerformanceApproval,
    @Context() context: RequestContext,
  ): Promise<AppraisalProposalType | null> {
    return year === null ? Promise.resolve(null) : loadProposal(context, personId, year);
  }
}

@Resolver(() => TeamProgressRow)
export class TeamProgressRowResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  employee(@Parent() { personId }: TeamProgressRow, @Context() context: RequestContext) {
    return loadAssessed(context, personId);
  }

  @ResolveField(() => [SkpType], { nullable: true })
  skp(@Parent() { personId, year }: TeamProgressRow, @Context() context: RequestContext): Promise<SkpType[]> {
    return loadSkps(context, personId, year);
  }
}
