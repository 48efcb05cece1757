import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { PositionLevel } from '../position/level.rule.ts';
import { PositionLevelEnum } from '../position/position.type.ts';

@ObjectType('CreditRate', { description: 'Angka kredit of a level, from a day on until the next figures.' })
export class CreditRateType {
  @Field(() => PositionLevelEnum, { description: 'Jenjang.' })
  level!: PositionLevel;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => Float, { description: 'Koefisien: credit of a year at Baik.' })
  coefficient!: number;

  @Field(() => Float, { nullable: true, description: 'Needed for the next rank.' })
  forRank!: number | null;

  @Field(() => Float, { nullable: true, description: 'Needed for the next level.' })
  forLevel!: number | null;

  @Field(() => String, { description: 'The regulation.' })
  source!: string;
}

@ObjectType('CreditRatePayload', { description: 'The figures after the change, or why nothing was changed.' })
export class CreditRatePayload extends PayloadType {
  @Field(() => [CreditRateType], { nullable: true, description: 'All on record. Null when refused.' })
  creditRates?: CreditRateType[] | null;
}
