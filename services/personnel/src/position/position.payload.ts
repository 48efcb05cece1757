import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PositionType } from './position.type.ts';
import { loadPosition } from './read-positions.ts';

/** What a use case about a position answers; `positionId` when it took effect. */
export interface PositionChanged extends Payload {
  positionId?: string;
}

@ObjectType('PositionPayload', { description: 'The position after the change, or why nothing was changed.' })
export class PositionPayload extends PayloadType {
  @Field(() => PositionType, { nullable: true, description: 'Null when refused.' })
  position?: PositionType | null;
}

@Resolver(() => PositionPayload)
export class PositionPayloadResolver {
  @ResolveField(() => PositionType, { nullable: true })
  position(
    @Parent() payload: PositionChanged,
    @Context() context: RequestContext,
  ): Promise<PositionType | null> {
    return loadPosition(context, payload.positionId ?? null);
  }
}
