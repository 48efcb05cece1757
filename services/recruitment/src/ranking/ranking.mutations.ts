import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { SelectionPayload } from '../selection/selection.payload.ts';
import { PublishResult } from './publish-result.ts';
import { PublishShortlist } from './publish-shortlist.ts';
import { PublishResultInput } from './ranking.input.ts';

@Resolver()
export class RankingMutations {
  constructor(
    private readonly shortlist: PublishShortlist,
    private readonly result: PublishResult,
  ) {}

  @Mutation(() => SelectionPayload, {
    nullable: true,
    description:
      'Ranks the SKD and invites three times the places to the SKB. Again, it replaces the shortlist.',
  })
  @Allow('PERSONNEL_ADMIN')
  publishShortlist(
    @Args('selection', { type: () => ID, description: 'The selection.' }) selection: string,
    @Context() context: RequestContext,
  ) {
    return this.shortlist.run(context, selection);
  }

  @Mutation(() => SelectionPayload, {
    nullable: true,
    description: 'Publishes who passed, with a fingerprint of all that decided it.',
  })
  @Allow('APPOINTING_OFFICER')
  publishResult(@Args('input') input: PublishResultInput, @Context() context: RequestContext) {
    return this.result.run(context, input);
  }
}
