import { readersOf, type DataClass, type Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { inLanguage } from '@asn/law';
import { LocalDateScalar, RupiahScalar, type RequestContext } from '@asn/subgraph';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { conditionStates, type Condition, type ConditionState } from './condition.ts';
import { promotionPaths, type PromotionPath } from './promotion-facts.ts';

const AdvancementStateEnum = Object.fromEntries(conditionStates.map((one) => [one, one])) as {
  [state in ConditionState]: state;
};
registerEnumType(AdvancementStateEnum, {
  name: 'AdvancementState',
  description: 'How a condition stands.',
  valuesMap: {
    MET: { description: 'It is met.' },
    NOT_MET: { description: 'What is known stands against it.' },
    UNKNOWN: { description: 'What it goes by is not known here: neither met nor failed.' },
  },
});

const PromotionPathEnum = Object.fromEntries(promotionPaths.map((one) => [one, one])) as {
  [path in PromotionPath]: path;
};
registerEnumType(PromotionPathEnum, {
  name: 'PromotionPath',
  description: 'How somebody is promoted.',
  valuesMap: {
    REGULER: { description: 'Kenaikan pangkat reguler.' },
    PILIHAN: { description: 'Kenaikan pangkat pilihan: in a structural post.' },
    FUNGSIONAL: { description: 'By credit, in a functional position.' },
  },
});

@ObjectType('AdvancementInput', { description: 'Something that a condition was judged by.' })
export class AdvancementInputType {
  @Field(() => String, { description: 'What it is.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null when it is not known, or not for the caller to read.',
  })
  value!: string | null;

  @Field(() => String, { description: 'The service whose record it is.' })
  source!: string;
}

@ObjectType('AdvancementCondition', { description: 'One condition of a promotion or a raise.' })
export class AdvancementConditionType {
  @Field(() => String, { description: 'A stable code: `TIME_IN_RANK`.' })
  code!: string;

  @Field(() => AdvancementStateEnum, { description: 'How it stands on the TMT.' })
  state!: ConditionState;

  @Field(() => String, { description: 'Why, by `Accept-Language`.' })
  reason!: string;

  @Field(() => String, { description: 'The article.' })
  law!: string;

  @Field(() => [AdvancementInputType], { description: 'What it was judged by.' })
  inputs!: AdvancementInputType[];
}

@ObjectType('Promotion', {
  description: 'Kenaikan pangkat: the next one, judged by the law in force on its TMT.',
})
export class PromotionType {
  @Field(() => PromotionPathEnum, { description: 'By which way.' })
  path!: PromotionPath;

  @Field(() => String, { description: 'Golongan before.' })
  from!: string;

  @Field(() => String, { description: 'Golongan after.' })
  to!: string;

  @Field(() => LocalDateScalar, {
    description: 'The TMT that is judged: the first possible one from the day on.',
  })
  on!: LocalDate;

  @Field(() => AdvancementStateEnum, { description: 'MET when every condition is.' })
  state!: ConditionState;

  @Field(() => [AdvancementConditionType], { description: 'Every condition of the way.' })
  conditions!: AdvancementConditionType[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The earliest TMT that nothing known stands against, past ones too. Null when there is none in twelve years.',
  })
  earliestOn!: LocalDate | null;
}

@ObjectType('Kgb', { description: 'Kenaikan gaji berkala: the next raise within the grade.' })
export class KgbType {
  @Field(() => String, { description: 'Golongan.' })
  grade!: string;

  @Field(() => Int, { description: 'MKG: whole years of grade service for which it is.' })
  serviceYears!: number;

  @Field(() => LocalDateScalar, { description: 'TMT: the day on which that service is reached.' })
  dueOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day to which it may be put off.' })
  latestOn!: LocalDate;

  @Field(() => AdvancementStateEnum, { description: 'MET when every condition is.' })
  state!: ConditionState;

  @Field(() => [AdvancementConditionType], { description: 'Every condition.' })
  conditions!: AdvancementConditionType[];

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Basic salary a month before it; null where the table has no step.',
  })
  salaryBefore!: number | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Basic salary a month from then on; null where the table has no step.',
  })
  salaryAfter!: number | null;

  @Field(() => String, { description: 'The articles and the salary regulation.' })
  law!: string;
}

const OF_A_CAREER: DataClass = 'CAREER';

/** Conditions as a reader may see them: what they were judged by may have fewer readers than that it was judged. */
export const shown = (
  conditions: readonly Condition[],
  standings: readonly Standing[],
  { language }: RequestContext,
): AdvancementConditionType[] =>
  conditions.map(({ reason, inputs, ...condition }) => ({
    ...condition,
    reason: inLanguage(reason, language),
    inputs: inputs.map(({ name, value, source, dataClass = OF_A_CAREER }) => ({
      name,
      value: standings.some((one) => readersOf[dataClass].includes(one)) ? value : null,
      source,
    })),
  }));
