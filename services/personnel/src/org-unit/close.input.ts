import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('CloseOrgUnitInput', {
  description:
    'Penghapusan unit organisasi. Nothing stands below it and nobody holds a position in it any more.',
})
export class CloseOrgUnitInput {
  @Field(() => DecreeInput, { description: 'The decree; its TMT is the first day without the unit.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'The unit that is closed.' })
  unit!: string;
}
