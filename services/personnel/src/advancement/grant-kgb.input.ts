import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('GrantKgbInput', { description: 'A periodic raise: to the step that grade service has reached.' })
export class GrantKgbInput {
  @Field(() => DecreeInput, { description: 'The letter; its TMT is the day from which it is paid.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'Whose pay rises.' })
  employee!: string;
}
