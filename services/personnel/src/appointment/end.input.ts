import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('EndAppointmentInput', {
  description: 'Pemberhentian dari jabatan: a definitive, acting or additional appointment ends.',
})
export class EndAppointmentInput {
  @Field(() => DecreeInput, { description: 'The decree; its TMT is the first day without the appointment.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'The appointment that ends.' })
  appointment!: string;
}
