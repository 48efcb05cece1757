import { inLanguage, type Rejection } from '@asn/law';
import { Context, Directive, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../request/request-context.ts';

@ObjectType('Rejection', {
  description:
    'Why a mutation was refused, or what it warns of. All that is wrong with an input comes at once.',
})
@Directive('@shareable')
export class RejectionType {
  @Field(() => String, { description: 'A stable code, for programs: `NIP_TAKEN`.' })
  code!: string;

  @Field(() => String, {
    description: 'A sentence for a person, in Indonesian, or in English when `Accept-Language` prefers it.',
  })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The article that says so: `PP 11/2017 art. 23`.' })
  law?: string | null;

  @Field(() => [String], { description: 'The field of the input that it is about: `["decree", "date"]`.' })
  path!: string[];
}

@Resolver(() => RejectionType)
export class RejectionResolver {
  @ResolveField(() => String)
  message(@Parent() rejection: Rejection, @Context() context: RequestContext): string {
    return inLanguage(rejection.message, context.language);
  }
}
