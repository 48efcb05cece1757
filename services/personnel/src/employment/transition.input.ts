import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';
import { LifecycleTransitionEnum } from './lifecycle.type.ts';
import type { TransitionName } from './lifecycle.table.ts';

@InputType('TransitionEmploymentInput', {
  description:
    'What a decree makes of an employment: CPNS to PNS, a contract extended, a leave, a suspension, an exit.',
})
export class TransitionEmploymentInput {
  @Field(() => DecreeInput, {
    description: 'The decree; its TMT is the first day of what it makes, of an exit the first day without.',
  })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'Whose employment it is.' })
  employee!: string;

  @Field(() => LifecycleTransitionEnum, { description: 'What happens.' })
  transition!: TransitionName;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after the contract or the leave; for those only, and then required.',
  })
  until?: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the certificate of basic training (latsar), for CPNS to PNS.',
  })
  basicTraining?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the health certificate, for CPNS to PNS. What it found is not recorded.',
  })
  healthTest?: string | null;
}
