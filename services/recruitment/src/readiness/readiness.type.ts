import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TalentSourceType } from '../talent/talent-box.type.ts';
import { conditionNames, type ConditionName } from './condition.ts';

const ReadinessConditionEnum = Object.fromEntries(conditionNames.map((name) => [name, name])) as {
  [name in ConditionName]: name;
};
registerEnumType(ReadinessConditionEnum, {
  name: 'ReadinessConditionName',
  description: 'What a condition of a position is about.',
  valuesMap: {
    EMPLOYMENT: { description: 'The kind of employment.' },
    EDUCATION: { description: 'The level of education.' },
    RANK: { description: 'Pangkat.' },
    EXPERIENCE: { description: 'Time on the rung below, or higher.' },
    RELATED_EXPERIENCE: { description: 'Time in related work, which people judge: never known here.' },
    AGE: { description: 'The highest age.' },
    PERFORMANCE: { description: 'The predikat of the last two years.' },
    DISCIPLINE: { description: 'Sanctions in force.' },
    COMPETENCY: { description: 'The level of a competency.' },
  },
});

@ObjectType('ReadinessCondition', {
  description: 'A condition of a position, and whether somebody meets it.',
})
export class ReadinessConditionType {
  @Field(() => ReadinessConditionEnum, { description: 'What it is about.' })
  condition!: ConditionName;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Null while it is not known: neither met nor failed.',
  })
  met!: boolean | null;

  @Field(() => String, { description: 'What is asked.' })
  required!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is on record. Null where nothing is, or it is not for the caller to read.',
  })
  recorded!: string | null;

  @Field(() => String, { description: 'The article.' })
  law!: string;

  @Field(() => String, { description: 'The service whose record it is judged by: `asn.performance`.' })
  source!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was told, else when its service was last heard. Null when it never was.',
  })
  asOf!: Date | null;

  @Field(() => Boolean, { description: 'Whether its service is stale.' })
  stale!: boolean;
}

@ObjectType('Readiness', {
  description: 'How far somebody is from a position today: what they lack, condition by condition.',
})
export class ReadinessType {
  @Field(() => ID, { description: 'The position.' })
  position!: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  on!: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when every condition is met, false when one is failed; null while nobody can say.',
  })
  ready!: boolean | null;

  @Field(() => Boolean, { description: 'Whether every condition is known.' })
  complete!: boolean;

  @Field(() => [ReadinessConditionType], { description: 'All conditions, also those that are met.' })
  conditions!: ReadinessConditionType[];

  @Field(() => [ReadinessConditionType], { description: 'Those that are failed: why not.' })
  lacking!: ReadinessConditionType[];

  @Field(() => [ReadinessConditionType], { description: 'Those that are not known.' })
  missing!: ReadinessConditionType[];

  @Field(() => [TalentSourceType], { description: 'The other services that it is from.' })
  sources!: TalentSourceType[];

  @Field(() => Boolean, { description: 'Whether one of these is stale.' })
  stale!: boolean;
}
