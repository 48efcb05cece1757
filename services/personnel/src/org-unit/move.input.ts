import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('MoveOrgUnitInput', { description: 'Pemindahan unit organisasi, with everything below it.' })
export class MoveOrgUnitInput {
  @Field(() => DecreeInput, { description: 'The decree; its TMT is the first day below the new parent.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'The unit that moves.' })
  unit!: string;

  @Field(() => ID, { description: 'The unit that it will stand below.' })
  parent!: string;
}
