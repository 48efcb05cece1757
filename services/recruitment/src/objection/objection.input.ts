import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { FindingInput } from '../application/judge.input.ts';

@InputType('RaiseObjectionInput', { description: 'Sanggah: what an applicant objected with in the portal.' })
export class RaiseObjectionInput {
  @Field(() => ID, { description: 'The application.' })
  application!: string;

  @Field(() => String, { description: 'Its number in the agenda of the office.' })
  number!: string;

  @Field(() => String, { description: 'The reference that the portal gave the applicant.' })
  portalReference!: string;

  @Field(() => LocalDateScalar, {
    description: 'The day on which the applicant objected; it says to which stage.',
  })
  raisedOn!: LocalDate;

  @Field(() => String, { description: 'What the applicant says.' })
  grounds!: string;
}

@InputType('AnswerObjectionInput', { description: 'Jawab sanggah: the answer, which is final.' })
export class AnswerObjectionInput {
  @Field(() => ID, { description: 'The objection.' })
  objection!: string;

  @Field(() => Boolean, { description: 'Whether the applicant is right.' })
  upheld!: boolean;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => [FindingInput], {
    nullable: true,
    description:
      'When an objection to TMS is upheld: every requirement but AGE and EDUCATION, judged anew. Else absent.',
  })
  findings?: FindingInput[] | null;
}
