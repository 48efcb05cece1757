import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loadSkp } from './read-skps.ts';
import { SkpType } from './skp.type.ts';

/** What a use case about an SKP answers; `skpId` when it took effect. */
export interface SkpChanged extends Payload {
  skpId?: string;
}

@ObjectType('SkpPayload', { description: 'The SKP after the change, or why nothing was changed.' })
export class SkpPayload extends PayloadType {
  @Field(() => SkpType, { nullable: true, description: 'Null when refused.' })
  skp?: SkpType | null;
}

@Resolver(() => SkpPayload)
export class SkpPayloadResolver {
  @ResolveField(() => SkpType, { nullable: true })
  skp(@Parent() payload: SkpChanged, @Context() context: RequestContext): Promise<SkpType | null> {
    return payload.skpId === undefined ? Promise.resolve(null) : loadSkp(context, payload.skpId);
  }
}
