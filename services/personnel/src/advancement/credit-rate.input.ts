import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, Float, InputType } from '@nestjs/graphql';
import type { PositionLevel } from '../position/level.rule.ts';
import { PositionLevelEnum } from '../position/position.type.ts';

@InputType('ReplaceCreditRateInput', {
  description:
    'Credit figures of a level by a new regulation. Those before stay what they were until its day.',
})
export class ReplaceCreditRateInput {
  @Field(() => PositionLevelEnum, { description: 'Jenjang.' })
  level!: PositionLevel;

  @Field(() => LocalDateScalar, { description: 'The first day, after that of the figures in force.' })
  from!: LocalDate;

  @Field(() => Float, { description: 'Koefisien: credit of a year at Baik.' })
  coefficient!: number;

  @Field(() => Float, { nullable: true, description: 'Needed for the next rank; null where there is none.' })
  forRank?: number | null;

  @Field(() => Float, { nullable: true, description: 'Needed for the next level; null where there is none.' })
  forLevel?: number | null;

  @Field(() => String, { description: 'The regulation.' })
  source!: string;
}
