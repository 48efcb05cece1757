import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { TalentRecordedPartEnum } from './talent.enum.ts';
import type { RecordedPart } from './words.ts';

@InputType('TalentScoreInput', { description: 'What an assessment found of one person.' })
export class TalentScoreInput {
  @Field(() => ID, { description: 'The person.' })
  employee!: string;

  @Field(() => TalentRecordedPartEnum, { description: 'What was assessed.' })
  part!: RecordedPart;

  @Field(() => Float, { description: '0 to 100, with two decimals at most.' })
  score!: number;
}

@InputType('RecordTalentScoresInput', { description: 'What an assessment found.' })
export class RecordTalentScoresInput {
  @Field(() => LocalDateScalar, { description: 'The day of the assessment, not after today.' })
  assessedOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    description: 'The first day on which it no longer counts; three years after it at most.',
  })
  validUntil!: LocalDate;

  @Field(() => String, { description: 'Who assessed, and by which report.' })
  source!: string;

  @Field(() => [TalentScoreInput], { description: '1 to 500 scores, one for each person and part.' })
  scores!: TalentScoreInput[];
}

@ObjectType('TalentScoresPayload', { description: 'Who was assessed, or why nothing was recorded.' })
export class TalentScoresPayload extends PayloadType {
  @Field(() => [EmployeeType], { nullable: 'itemsAndList', description: 'Null when refused.' })
  employees?: EmployeeType[] | null;
}
