import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { TalentPartEnum, TalentPerformanceEnum, TalentPotentialEnum } from './talent.enum.ts';
import type { Box, Part, PerformanceLevel, PotentialLevel } from './words.ts';

@ObjectType('TalentSource', { description: 'A service that somebody is judged by.' })
export class TalentSourceType {
  @Field(() => String, { description: 'Its topic: `asn.attendance`.' })
  source!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was last heard: what is known of it is as old as that, at most. Null: never.',
  })
  heardAt!: Date | null;

  @Field(() => Boolean, {
    description: 'It was heard too long ago to rely on, or something that it told waits to be taken.',
  })
  stale!: boolean;
}

@ObjectType('TalentInput', { description: 'Something that a score was given by.' })
export class TalentInputType {
  @Field(() => String, { description: 'What it is: `APPRAISAL`, `ASSESSMENTS`, `SANCTION` and so on.' })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null when it is not known, or not for the caller to read.',
  })
  value!: string | null;

  @Field(() => String, { description: 'The service whose record it is: `asn.performance`.' })
  source!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was recorded, else when its service was last heard. Null when it never was.',
  })
  asOf!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The event that told it; null where it was not kept.' })
  eventId!: string | null;
}

@ObjectType('TalentPartScore', { description: 'A part of an axis, and how it came about.' })
export class TalentPartScoreType {
  @Field(() => TalentPartEnum, { description: 'Which.' })
  part!: Part;

  @Field(() => Float, { description: 'Its weight in the axis, in percent.' })
  weight!: number;

  @Field(() => Float, { nullable: true, description: '0 to 100. Null while it is not known; never a zero.' })
  score!: number | null;

  @Field(() => [String], { description: 'The case that was chosen, or what is missing.' })
  reasons!: string[];

  @Field(() => [TalentInputType], { description: 'What it was judged by.' })
  inputs!: TalentInputType[];

  @Field(() => String, { description: 'The article.' })
  law!: string;

  @Field(() => Boolean, { description: 'Whether a service that it is from is stale.' })
  stale!: boolean;
}

@ObjectType('TalentPerformanceAxis', { description: 'Kinerja: how high, and by which parts.' })
export class TalentPerformanceAxisType {
  @Field(() => Float, { nullable: true, description: '0 to 100. Null while a part is not known.' })
  score!: number | null;

  @Field(() => TalentPerformanceEnum, { nullable: true, description: 'As the score.' })
  level!: PerformanceLevel | null;

  @Field(() => [TalentPartScoreType], { description: 'Those that have a weight.' })
  parts!: TalentPartScoreType[];
}

@ObjectType('TalentPotentialAxis', { description: 'Potensial: how high, and by which parts.' })
export class TalentPotentialAxisType {
  @Field(() => Float, { nullable: true, description: '0 to 100. Null while a part is not known.' })
  score!: number | null;

  @Field(() => TalentPotentialEnum, { nullable: true, description: 'As the score.' })
  level!: PotentialLevel | null;

  @Field(() => [TalentPartScoreType], { description: 'Those that have a weight.' })
  parts!: TalentPartScoreType[];
}

@ObjectType('TalentMissing', { description: 'A part that is not known.' })
export class TalentMissingType {
  @Field(() => TalentPartEnum, { description: 'Which.' })
  part!: Part;

  @Field(() => [String], { description: 'Why.' })
  reasons!: string[];
}

@ObjectType('TalentSuccession', { description: 'Kelompok rencana suksesi: whether somebody belongs to it.' })
export class TalentSuccessionType {
  @Field(() => Boolean, { nullable: true, description: 'Null while it is not known.' })
  belongs!: boolean | null;

  @Field(() => [String], { description: 'What keeps them from it, or what is missing.' })
  reasons!: string[];
}

@ObjectType('TalentBox', { description: 'Where somebody stands in the talent map of nine boxes today.' })
export class TalentBoxType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  on!: LocalDate;

  @Field(() => Int, { nullable: true, description: '1 to 9. Null while a part of an axis is not known.' })
  box!: Box | null;

  @Field(() => [String], { description: 'What the law recommends for who is in the box; empty without one.' })
  recommendations!: string[];

  @Field(() => Boolean, { description: 'Whether every part that has a weight is known.' })
  complete!: boolean;

  @Field(() => [TalentMissingType], { description: 'What is not known, and why.' })
  missing!: TalentMissingType[];

  @Field(() => TalentPerformanceAxisType, { description: 'Kinerja.' })
  performance!: TalentPerformanceAxisType;

  @Field(() => TalentPotentialAxisType, { description: 'Potensial.' })
  potential!: TalentPotentialAxisType;

  @Field(() => TalentSuccessionType, { description: 'Whether they belong to the succession pool.' })
  succession!: TalentSuccessionType;

  @Field(() => [TalentSourceType], { description: 'The other services that it is from.' })
  sources!: TalentSourceType[];

  @Field(() => Boolean, { description: 'Whether one of these is stale.' })
  stale!: boolean;
}
