import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CandidateType } from './candidate.type.ts';
import { loadCandidate } from './read-candidates.ts';

/** What a use case about a candidate answers; `candidateId` when it took effect. */
export interface CandidateChanged extends Payload {
  candidateId?: string;
}

@ObjectType('CandidatePayload', {
  description: 'The candidate after the change, or why nothing was changed.',
})
export class CandidatePayload extends PayloadType {
  @Field(() => CandidateType, { nullable: true, description: 'Null when refused.' })
  candidate?: CandidateType | null;
}

@Resolver(() => CandidatePayload)
export class CandidatePayloadResolver {
  @ResolveField(() => CandidateType, { nullable: true })
  candidate(@Parent() payload: CandidateChanged, @Context() context: RequestContext) {
    return loadCandidate(context, payload.candidateId ?? null);
  }
}
