import { Field, ID, InputType } from '@nestjs/graphql';
import { SelectionDecreeInput } from '../selection/decree.ts';

@InputType('PublishResultInput', { description: 'The final list of a selection.' })
export class PublishResultInput {
  @Field(() => ID, { description: 'The selection.' })
  selection!: string;

  @Field(() => SelectionDecreeInput, { description: 'The decree of the list.' })
  decree!: SelectionDecreeInput;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Where a lot had to decide: the numbers of the participants who drew, in the order of the lot. It is published too.',
  })
  lots!: string[];
}
