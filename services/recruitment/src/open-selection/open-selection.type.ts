import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, RejectionType } from '@asn/subgraph';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType('OpenSelectionInput', {
  description: 'What somebody brings along to an open selection for a JPT pratama.',
})
export class OpenSelectionInput {
  @Field(() => LocalDateScalar, { description: 'The last day of the application.' })
  day!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The birth date. It is judged and not kept.' })
  birthDate!: LocalDate;

  @Field(() => String, { description: 'The level of education, by its SIASN code: 35 for D-IV, 40 for S-1.' })
  educationLevel!: string;

  @Field(() => Int, { description: 'Full years in related positions, counted together.' })
  relatedYears!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Since when administrator or JF ahli madya; absent when neither.',
  })
  administratorOrMadyaSince?: LocalDate | null;
}

@ObjectType('OpenSelectionCondition', { description: 'A condition of the open selection, met or not.' })
export class OpenSelectionConditionType {
  @Field(() => String, { description: 'EDUCATION, EXPERIENCE, PRESENT_LEVEL or AGE.' })
  condition!: string;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => String, { description: 'What it asks, and what is on record.' })
  why!: string;

  @Field(() => String, { description: 'The article.' })
  law!: string;
}

@InputType('ReplacementInput', { description: 'The holder of a JPT is to be replaced.' })
export class ReplacementInput {
  @Field(() => LocalDateScalar, { description: 'When the holder was appointed.' })
  appointedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The day of the replacement.' })
  replacedOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which the candidates of the local election are fixed; absent without one.',
  })
  candidatesFixedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The inauguration, once it is known.' })
  inauguratedOn?: LocalDate | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the minister gave leave.' })
  ministerAllows!: boolean;
}

@ObjectType('ReplacementCheck', {
  description: 'What stands against replacing the holder of a JPT on a day.',
})
export class ReplacementCheckType {
  @Field(() => [RejectionType], {
    description: 'Every obstacle, with its article; none: nothing stands against it.',
  })
  obstacles!: RejectionType[];
}
