import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApplicationType } from './application.type.ts';
import { loadApplication } from './read-applications.ts';

/** What a use case about an application answers; `applicationId` when it took effect. */
export interface ApplicationChanged extends Payload {
  applicationId?: string;
}

@ObjectType('ApplicationPayload', {
  description: 'The application after the change, or why nothing was changed.',
})
export class ApplicationPayload extends PayloadType {
  @Field(() => ApplicationType, { nullable: true, description: 'Null when refused.' })
  application?: ApplicationType | null;
}

@Resolver(() => ApplicationPayload)
export class ApplicationPayloadResolver {
  @ResolveField(() => ApplicationType, { nullable: true })
  application(@Parent() payload: ApplicationChanged, @Context() context: RequestContext) {
    return payload.applicationId === undefined ? null : loadApplication(context, payload.applicationId);
  }
}
