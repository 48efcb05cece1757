import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CreatePositionInput } from './create.input.ts';
import { CreatePosition } from './create.ts';
import { PositionPayload } from './position.payload.ts';
import { SetPositionNeedInput } from './set-need.input.ts';
import { SetPositionNeed } from './set-need.ts';

/** What can be done to a position. Each mutation is one use case. */
@Resolver()
export class PositionMutations {
  constructor(
    private readonly create: CreatePosition,
    private readonly setNeed: SetPositionNeed,
  ) {}

  @Mutation(() => PositionPayload, { nullable: true, description: 'Creates a position in a unit.' })
  @Allow('PERSONNEL_ADMIN')
  createPosition(@Args('input') input: CreatePositionInput, @Context() context: RequestContext) {
    return this.create.run(context, input);
  }

  @Mutation(() => PositionPayload, {
    nullable: true,
    description: 'Sets how many holders of a position a unit needs.',
  })
  @Allow('PERSONNEL_ADMIN')
  setPositionNeed(@Args('input') input: SetPositionNeedInput, @Context() context: RequestContext) {
    return this.setNeed.run(context, input);
  }
}
