import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AppraisalProposalType, AppraisalType } from './appraisal.type.ts';
import { loadAppraisal } from './read-appraisals.ts';

/** What a use case about a sealed appraisal answers; `appraisalId` when it took effect. */
export interface AppraisalChanged extends Payload {
  appraisalId?: string;
}

/** What proposing one answers. */
export interface AppraisalProposed extends Payload {
  proposal?: AppraisalProposalType;
}

@ObjectType('AppraisalPayload', {
  description: 'The appraisal as it is sealed now, or why nothing was changed.',
})
export class AppraisalPayload extends PayloadType {
  @Field(() => AppraisalType, { nullable: true, description: 'Null when refused.' })
  appraisal?: AppraisalType | null;
}

@ObjectType('AppraisalProposalPayload', { description: 'The proposal as it is kept, or why it is not.' })
export class AppraisalProposalPayload extends PayloadType {
  @Field(() => AppraisalProposalType, { nullable: true, description: 'Null when refused.' })
  proposal?: AppraisalProposalType | null;
}

@Resolver(() => AppraisalPayload)
export class AppraisalPayloadResolver {
  @ResolveField(() => AppraisalType, { nullable: true })
  appraisal(
    @Parent() payload: AppraisalChanged,
    @Context() context: RequestContext,
  ): Promise<AppraisalType | null> {
    return payload.appraisalId === undefined
      ? Promise.resolve(null)
      : loadAppraisal(context, payload.appraisalId);
  }
}
