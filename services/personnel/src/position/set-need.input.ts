import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('SetPositionNeedInput', {
  description: 'The outcome of a workload analysis (ABK) for one position.',
})
export class SetPositionNeedInput {
  @Field(() => ID, { description: 'The position.' })
  position!: string;

  @Field(() => Int, { description: 'How many holders the unit needs.' })
  need!: number;

  @Field(() => DecreeInput, {
    nullable: true,
    description: 'The decree, whose TMT is today at the latest. Absent: it is so from today on.',
  })
  decree?: DecreeInput | null;
}
