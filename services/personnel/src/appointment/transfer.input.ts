import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('TransferEmployeeInput', {
  description: 'Mutasi: another definitive position, here or in another unit.',
})
export class TransferEmployeeInput {
  @Field(() => DecreeInput, { description: 'The decree; its TMT is the first day in the new position.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'Who is transferred.' })
  employee!: string;

  @Field(() => ID, { description: 'The new position.' })
  position!: string;
}
