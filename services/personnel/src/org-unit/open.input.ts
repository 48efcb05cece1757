import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('OpenOrgUnitInput', { description: 'Pembentukan unit organisasi.' })
export class OpenOrgUnitInput {
  @Field(() => DecreeInput, { description: 'The decree; its TMT is the first day of the unit.' })
  decree!: DecreeInput;

  @Field(() => ID, {
    nullable: true,
    description: 'Unor atasan; absent for the root, of which there is one.',
  })
  parent?: string | null;

  @Field(() => String, { description: 'Nama unor.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Eselon of its head: `II.b`; absent when its head has none.',
  })
  echelon?: string | null;
}
