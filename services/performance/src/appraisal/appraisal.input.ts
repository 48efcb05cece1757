import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { RatingEnum } from './appraisal.enum.ts';
import type { Rating } from './predikat.table.ts';

@InputType({ isAbstract: true })
abstract class OfTermInput {
  @Field(() => ID, { description: 'Who is appraised.' })
  employee!: string;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => String, {
    description: 'The term: a month `M01` to `M12`, a quarter `Q1` to `Q4`, or `YEAR`.',
  })
  term!: string;
}

@InputType({ isAbstract: true })
abstract class RatedInput extends OfTermInput {
  @Field(() => RatingEnum, { description: 'Rating hasil kerja.' })
  result!: Rating;

  @Field(() => RatingEnum, { description: 'Rating perilaku kerja.' })
  behaviour!: Rating;
}

@InputType('ProposeAppraisalInput', { description: 'What the assessor intends for a term that is over.' })
export class ProposeAppraisalInput extends RatedInput {
  @Field(() => String, { description: 'Why, for the person: up to 2,000 characters.' })
  note!: string;
}

@InputType('SealAppraisalInput', { description: 'Which proposal is sealed.' })
export class SealAppraisalInput extends OfTermInput {}

@InputType('AppraisalDecreeInput', { description: 'The decree by which a sealed result is corrected.' })
export class AppraisalDecreeInput {
  @Field(() => String, { description: 'Nomor SK.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Tanggal SK, not after today.' })
  date!: LocalDate;
}

@InputType('CorrectAppraisalInput', { description: 'What a sealed result is corrected to, and why.' })
export class CorrectAppraisalInput extends RatedInput {
  @Field(() => String, { description: 'Why: up to 2,000 characters.' })
  reason!: string;

  @Field(() => AppraisalDecreeInput, { description: 'By which decree.' })
  decree!: AppraisalDecreeInput;
}
