import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('SetPositionNeedInput', {
  description: 'The outcome of a workload analysis (ABK) for one position.',
})
export class SetPositionNeedInput {
  @Field(() => ID, { description: 'The position.' })
  position!: string;

  @Field(() => Int, { description: 'How many holders the unit needs.' })
  need!: number;
}
