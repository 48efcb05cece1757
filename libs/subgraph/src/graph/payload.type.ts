import { Field, ObjectType } from '@nestjs/graphql';
import { RejectionType } from './rejection.type.ts';

/** What every mutation's payload has beside the thing it is about. */
@ObjectType({ isAbstract: true })
export abstract class PayloadType {
  @Field(() => [RejectionType], {
    description: 'Why nothing was changed; empty when the mutation took effect.',
  })
  rejections!: RejectionType[];

  @Field(() => [RejectionType], { description: 'What deserves a second look, although it was accepted.' })
  warnings!: RejectionType[];
}
