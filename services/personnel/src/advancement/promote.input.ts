import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

@InputType('PromoteInRankInput', { description: 'A promotion to the next grade, by a decree.' })
export class PromoteInRankInput {
  @Field(() => DecreeInput, { description: 'The decree; its TMT is a day on which promotions take effect.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'Who is promoted.' })
  employee!: string;

  @Field(() => String, { description: 'Golongan after: the next one.' })
  grade!: string;

  @Field(() => Int, { description: 'MKG on the TMT as the decree has it: whole years.' })
  serviceYears!: number;

  @Field(() => Int, { defaultValue: 0, description: 'MKG: months beyond the whole years, 0 to 11.' })
  serviceMonths!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the certificate of the service examination, where the step needs one.',
  })
  examination?: string | null;
}
