import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { TrainingKind } from '../training/training-kind.table.ts';
import { TrainingKindEnum } from '../training/training.type.ts';

@InputType('ProposeLearningInput', { description: 'A training that was taken, whose hours shall count.' })
export class ProposeLearningInput {
  @Field(() => ID, { nullable: true, description: 'Who took it; absent: the caller.' })
  employee?: string | null;

  @Field(() => ID, { nullable: true, description: 'The training, where the catalogue has it.' })
  training?: string | null;

  @Field(() => TrainingKindEnum, { description: 'Its kind.' })
  kind!: TrainingKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'The institution that held it.' })
  host!: string;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day; hours count in its year.' })
  to!: LocalDate;

  @Field(() => Int, { description: 'Jam pelajaran (JP).' })
  hours!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the certificate, which its issuer gives once.',
  })
  certificate?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it is no longer good.',
  })
  expiresOn?: LocalDate | null;
}

@InputType('ApproveLearningInput', { description: 'How many of the claimed hours count.' })
export class ApproveLearningInput {
  @Field(() => ID, { description: 'The claim.' })
  record!: string;

  @Field(() => Int, { nullable: true, description: 'Fewer than were claimed; absent: all.' })
  hours?: number | null;
}

@InputType('RefuseLearningInput', { description: 'Why a claim does not count.' })
export class RefuseLearningInput {
  @Field(() => ID, { description: 'The claim.' })
  record!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('CorrectLearningInput', { description: 'What the approved hours should have been.' })
export class CorrectLearningInput {
  @Field(() => ID, { description: 'The record.' })
  record!: string;

  @Field(() => Int, {
    description: 'The hours that count from now on; 0: it was not taken, and the record is refused.',
  })
  hours!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('ReplaceLearningDutyInput', { description: 'The duty of a kind of employment from a year on.' })
export class ReplaceLearningDutyInput {
  @Field(() => String, { description: 'The kind of employment, as `Employment.kind` has it.' })
  employmentKind!: string;

  @Field(() => Int, { description: 'The first year; later than that of every row that is there.' })
  fromYear!: number;

  @Field(() => Int, { nullable: true, description: 'Hours that must be collected; absent: no duty.' })
  least?: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours that count at most; absent: all count.' })
  most?: number | null;

  @Field(() => String, { description: 'The regulation that says so.' })
  source!: string;

  @Field(() => String, { description: 'Why it is replaced.' })
  reason!: string;
}
