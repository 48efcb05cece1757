import type { Governed, Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { IpAsnBandEnum, IpAsnPartEnum } from './ip-asn.enum.ts';
import type { Band, Part } from './words.ts';

@ObjectType('IpAsnSource', { description: 'A service that the index is computed from.' })
export class IpAsnSourceType {
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

@ObjectType('IpAsnInput', { description: 'Something that points were given by.' })
export class IpAsnInputType {
  @Field(() => String, { description: 'What it is: `EDUCATION_LEVEL`, `APPRAISAL`, `HOURS` and so on.' })
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

@ObjectType('IpAsnComponent', { description: 'One dimension of an index, and how it came about.' })
export class IpAsnComponentType {
  @Field(() => Float, { nullable: true, description: 'Null while it is not known; never a zero for that.' })
  points!: number | null;

  @Field(() => Float, { description: 'The most that somebody in such a position can have.' })
  max!: number;

  @Field(() => [String], {
    description: 'The case that was chosen, or what is missing, by `Accept-Language`.',
  })
  reasons!: string[];

  @Field(() => [IpAsnInputType], { description: 'What it was judged by.' })
  inputs!: IpAsnInputType[];

  @Field(() => String, { description: 'The article.' })
  law!: string;

  @Field(() => [IpAsnSourceType], { description: 'The other services that it is from.' })
  sources!: IpAsnSourceType[];

  @Field(() => Boolean, { description: 'Whether one of these is stale.' })
  stale!: boolean;
}

@ObjectType('IpAsnMissing', { description: 'A dimension that is not known.' })
export class IpAsnMissingType {
  @Field(() => IpAsnPartEnum, { description: 'Which.' })
  part!: Part;

  @Field(() => [String], { description: 'Why, by `Accept-Language`.' })
  reasons!: string[];
}

const OF_A_PART = 'Null where the caller may not read it.';

/** Whoever may not read of sanctions gets no sum either: it would tell. */
@ObjectType('IpAsn', { description: 'Indeks profesionalitas ASN of one person, on a day.' })
export class IpAsnType implements Governed {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day.' })
  on!: LocalDate;

  @Field(() => Boolean, { nullable: true, description: 'Whether every dimension is known.' })
  complete!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: `Of 100. Null while a dimension is not known. ${OF_A_PART}`,
  })
  total!: number | null;

  @Field(() => IpAsnBandEnum, { nullable: true, description: `As the total. ${OF_A_PART}` })
  band!: Band | null;

  @Field(() => [IpAsnMissingType], { nullable: true, description: 'What is not known, and why.' })
  missing!: IpAsnMissingType[];

  @Field(() => IpAsnComponentType, { nullable: true, description: `Kualifikasi, 25. ${OF_A_PART}` })
  qualification!: IpAsnComponentType;

  @Field(() => IpAsnComponentType, { nullable: true, description: `Kompetensi, 40. ${OF_A_PART}` })
  competency!: IpAsnComponentType;

  @Field(() => IpAsnComponentType, { nullable: true, description: `Kinerja, 30. ${OF_A_PART}` })
  performance!: IpAsnComponentType;

  @Field(() => IpAsnComponentType, { nullable: true, description: `Disiplin, 5. ${OF_A_PART}` })
  discipline!: IpAsnComponentType;

  /** Not a field. */
  standings!: readonly Standing[];
}
