import { EmployeeType } from '@asn/people';
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loadAssessed } from '../employee/load-assessed.ts';
import { CorrectAppraisalInput, ProposeAppraisalInput, SealAppraisalInput } from './appraisal.input.ts';
import { AppraisalPayload, AppraisalProposalPayload } from './appraisal.payload.ts';
import { AppraisalType } from './appraisal.type.ts';
import { CorrectAppraisal } from './correct.ts';
import { ProposeAppraisal } from './propose.ts';
import { SealAppraisal } from './seal.ts';

@Resolver()
export class AppraisalMutations {
  constructor(
    private readonly propose: ProposeAppraisal,
    private readonly seal: SealAppraisal,
    private readonly correct: CorrectAppraisal,
  ) {}

  @Mutation(() => AppraisalProposalPayload, {
    nullable: true,
    description:
      'Usulan evaluasi kinerja: the assessor says what a term came to, from its last day on. It may be said again until it is sealed.',
  })
  @Allow('EMPLOYEE', 'APPOINTING_OFFICER')
  proposeAppraisal(@Args('input') input: ProposeAppraisalInput, @Context() context: RequestContext) {
    return this.propose.run(context, input);
  }

  @Mutation(() => AppraisalPayload, {
    nullable: true,
    description:
      'Penetapan evaluasi kinerja: the assessor seals what was proposed. Nobody changes it afterwards.',
  })
  @Allow('EMPLOYEE', 'APPOINTING_OFFICER')
  sealAppraisal(@Args('input') input: SealAppraisalInput, @Context() context: RequestContext) {
    return this.seal.run(context, input);
  }

  @Mutation(() => AppraisalPayload, {
    nullable: true,
    description: 'Koreksi evaluasi kinerja: corrects what was sealed, by a decree. What it corrects is kept.',
  })
  @Allow('PERSONNEL_ADMIN')
  correctAppraisal(@Args('input') input: CorrectAppraisalInput, @Context() context: RequestContext) {
    return this.correct.run(context, input);
  }
}

@Resolver(() => AppraisalType)
export class AppraisalResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  assessor(
    @Parent() { assessorId }: AppraisalType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return assessorId === null ? Promise.resolve(null) : loadAssessed(context, assessorId);
  }
}
