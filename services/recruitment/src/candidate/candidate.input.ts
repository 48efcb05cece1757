import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { SelectionDecreeInput } from '../selection/decree.ts';

export type WithdrawalReason = 'WITHDREW' | 'DOCUMENTS' | 'CORRECTED';

const WithdrawalReasonEnum: { [reason in WithdrawalReason]: reason } = {
  WITHDREW: 'WITHDREW',
  DOCUMENTS: 'DOCUMENTS',
  CORRECTED: 'CORRECTED',
};
registerEnumType(WithdrawalReasonEnum, {
  name: 'WithdrawalReason',
  description: 'Why a candidate does not go on.',
  valuesMap: {
    WITHDREW: { description: 'Mengundurkan diri.' },
    DOCUMENTS: { description: 'The documents are missing or false.' },
    CORRECTED: { description: 'The result was corrected.' },
  },
});

@InputType('ProposeCandidateInput', { description: 'A filing (pemberkasan) that is complete.' })
export class ProposeCandidateInput {
  @Field(() => ID, { description: 'The candidate.' })
  candidate!: string;

  @Field(() => String, { description: 'The NIP or NI PPPK that was issued: 18 digits.' })
  nip!: string;

  @Field(() => String, { description: 'The grade: `III/a` of a CPNS, `IX` of a PPPK.' })
  grade!: string;

  @Field(() => String, { nullable: true, description: 'Gelar depan.' })
  titleBefore?: string | null;

  @Field(() => String, { nullable: true, description: 'Gelar belakang.' })
  titleAfter?: string | null;

  @Field(() => SelectionDecreeInput, { description: 'The decree of the appointment.' })
  decree!: SelectionDecreeInput;

  @Field(() => LocalDateScalar, { description: 'TMT: the first day of the employment.' })
  effectiveOn!: LocalDate;
}

@InputType('WithdrawCandidateInput', {
  description: 'A candidate does not go on; the next in rank takes the place.',
})
export class WithdrawCandidateInput {
  @Field(() => ID, { description: 'The candidate.' })
  candidate!: string;

  @Field(() => WithdrawalReasonEnum, { description: 'Why.' })
  reason!: WithdrawalReason;
}
