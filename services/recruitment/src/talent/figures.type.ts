import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import type { FigureName } from './figures.ts';
import { TalentFigureEnum } from './talent.enum.ts';

@ObjectType('TalentFigure', { description: 'A figure of the talent map, from a day on.' })
export class TalentFigureType {
  @Field(() => TalentFigureEnum, { description: 'What it is for.' })
  figure!: FigureName;

  @Field(() => Float, { description: 'The figure.' })
  value!: number;

  @Field(() => LocalDateScalar, { description: 'From when on.' })
  from!: LocalDate;

  @Field(() => String, { description: 'The regulation that says so.' })
  source!: string;
}

@InputType('TalentFigureInput', { description: 'A new figure.' })
export class TalentFigureInput {
  @Field(() => TalentFigureEnum, { description: 'What it is for.' })
  figure!: FigureName;

  @Field(() => Float, { description: '0 to 100; a rank 1 to 17. A score has two decimals at most.' })
  value!: number;
}

@InputType('ReplaceTalentFiguresInput', { description: 'Which figures hold from a day on.' })
export class ReplaceTalentFiguresInput {
  @Field(() => LocalDateScalar, { description: 'From when on; later than the last ones began.' })
  from!: LocalDate;

  @Field(() => [TalentFigureInput], { description: 'Those that change, one at least.' })
  figures!: TalentFigureInput[];

  @Field(() => String, { description: 'The regulation that says so.' })
  source!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType('TalentFiguresPayload', { description: 'The figures from the day on, or why they were refused.' })
export class TalentFiguresPayload extends PayloadType {
  @Field(() => [TalentFigureType], { nullable: true, description: 'All that hold then. Null when refused.' })
  figures?: TalentFigureType[] | null;
}
