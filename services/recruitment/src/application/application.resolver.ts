import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { SelectionPayload } from '../selection/selection.payload.ts';
import { ApplicantType, ApplicationPage, ApplicationsArgs, ApplicationType } from './application.type.ts';
import { JudgeApplicationsInput } from './judge.input.ts';
import { JudgeApplications } from './judge.ts';
import { listApplications, loadApplicant } from './read-applications.ts';

@Resolver(() => ApplicationType)
export class ApplicationResolver {
  constructor(private readonly judge: JudgeApplications) {}

  @Query(() => ApplicationPage, {
    nullable: true,
    description:
      'Lamaran: the applications of a selection, by NO PESERTA; without identities for all but the admin.',
  })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  applications(@Args() args: ApplicationsArgs, @Context() context: RequestContext) {
    return listApplications(context, args);
  }

  @Mutation(() => SelectionPayload, {
    nullable: true,
    description:
      'Administrative selection: judges applications, with reasons. A later judgement replaces it.',
  })
  @Allow('PERSONNEL_ADMIN')
  judgeApplications(@Args('input') input: JudgeApplicationsInput, @Context() context: RequestContext) {
    return this.judge.run(context, input);
  }

  @ResolveField(() => ApplicantType, { nullable: true })
  applicant(@Parent() application: ApplicationType, @Context() context: RequestContext) {
    return loadApplicant(context, application.id);
  }
}
