import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SelectionStageNameEnum } from '../selection/selection.type.ts';
import type { ObjectionStage } from './objection.rule.ts';

@ObjectType('Objection', { description: 'Sanggah: an objection of an applicant, and its answer.' })
export class ObjectionType {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => SelectionStageNameEnum, { description: 'To the administrative selection or to the result.' })
  stage!: ObjectionStage;

  @Field(() => String, { description: 'Its number in the agenda of the office.' })
  number!: string;

  @Field(() => String, { description: 'The reference that the portal gave the applicant.' })
  portalReference!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which the applicant objected.' })
  raisedOn!: LocalDate;

  @Field(() => String, { description: 'What the applicant says.' })
  grounds!: string;

  @Field(() => LocalDateScalar, { description: 'The last day of its stage: until then it is answered.' })
  answerBy!: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the applicant was right. Null: not answered.',
  })
  upheld!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why. Null: not answered.' })
  reasons!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the answer.' })
  answeredOn!: LocalDate | null;
}
