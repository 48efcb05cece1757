import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loadSelectionType } from './read-selections.ts';
import { SelectionType } from './selection.type.ts';

/** What a use case about a selection answers; `selectionId` when it took effect. */
export interface SelectionChanged extends Payload {
  selectionId?: string;
}

@ObjectType('SelectionPayload', {
  description: 'The selection after the change, or why nothing was changed.',
})
export class SelectionPayload extends PayloadType {
  @Field(() => SelectionType, { nullable: true, description: 'Null when refused.' })
  selection?: SelectionType | null;
}

@Resolver(() => SelectionPayload)
export class SelectionPayloadResolver {
  @ResolveField(() => SelectionType, { nullable: true })
  selection(
    @Parent() payload: SelectionChanged,
    @Context() context: RequestContext,
  ): Promise<SelectionType | null> {
    return loadSelectionType(context, payload.selectionId ?? null);
  }
}
