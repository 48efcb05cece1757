import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('ProgressEntry', {
  description: 'What was done towards an indicator, with its evidence. It never changes.',
})
export class ProgressEntryType {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => ID, { description: 'The indicator that it counts for.' })
  indicatorId!: string;

  @Field(() => Float, { description: 'How much, in the unit of the indicator.' })
  amount!: number;

  @Field(() => LocalDateScalar, { description: 'The day on which it was done.' })
  happenedOn!: LocalDate;

  @Field(() => String, { description: 'What was done.' })
  description!: string;

  @Field(() => String, { description: 'Bukti dukung: a link, or where the evidence is.' })
  evidence!: string;

  @Field(() => ID, { nullable: true, description: 'The entry that it corrects.' })
  corrects!: string | null;

  @Field(() => Boolean, { description: 'Whether it counts: false for one that was corrected.' })
  counts!: boolean;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType('SkpAchievement', { description: 'Realisasi: what an indicator has come to.' })
export class AchievementType {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId!: string;

  @Field(() => Float, { description: 'Its target in the agreed version.' })
  target!: number;

  @Field(() => Float, { description: 'The sum of the entries that count.' })
  achieved!: number;

  @Field(() => String, { description: 'Satuan.' })
  unit!: string;
}

@InputType('RecordProgressInput', { description: 'What the caller has done towards an indicator of theirs.' })
export class RecordProgressInput {
  @Field(() => ID, { description: 'The SKP, which is agreed.' })
  skp!: string;

  @Field(() => ID, { description: 'The indicator of the agreed version.' })
  indicator!: string;

  @Field(() => Float, {
    description: 'How much, in the unit of the indicator; 0 for a correction that takes back.',
  })
  amount!: number;

  @Field(() => LocalDateScalar, {
    description: 'The day on which it was done: in the period, not after today.',
  })
  happenedOn!: LocalDate;

  @Field(() => String, { description: 'What was done: up to 2,000 characters.' })
  description!: string;

  @Field(() => String, { description: 'Bukti dukung: a link, or where the evidence is.' })
  evidence!: string;

  @Field(() => ID, { nullable: true, description: 'The entry that it corrects, which then counts no more.' })
  corrects?: string | null;
}

@ObjectType('ProgressPayload', { description: 'The entry as it is kept, or why it is not.' })
export class ProgressPayload extends PayloadType {
  @Field(() => ProgressEntryType, { nullable: true, description: 'Null when refused.' })
  entry?: ProgressEntryType | null;
}
