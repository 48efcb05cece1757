import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, InputType, Int } from '@nestjs/graphql';
import type { AgeCategory } from './retirement-age.table.ts';
import { AgeCategoryEnum } from './retirement.type.ts';

@InputType('ReplaceRetirementAgeInput', {
  description: 'Batas usia pensiun by a new regulation. The age before stays what it was until its day.',
})
export class ReplaceRetirementAgeInput {
  @Field(() => AgeCategoryEnum, { description: 'Whose age.' })
  category!: AgeCategory;

  @Field(() => LocalDateScalar, { description: 'The first day, after that of the age in force.' })
  from!: LocalDate;

  @Field(() => Int, { description: 'Full years.' })
  age!: number;

  @Field(() => String, { description: 'The regulation: `PP 11/2017`.' })
  regulation!: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  regulationDate!: LocalDate;

  @Field(() => String, { description: 'Its article: `art. 239`.' })
  article!: string;
}
