import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FormationKind } from '../ranking/ranking-input.ts';
import { FormationKindEnum, SelectionKindEnum } from '../selection/selection.type.ts';
import type { SelectionKind } from '../selection/stage.table.ts';

@ObjectType('SelectionMaximum', { description: 'The most points of a part of the tests.' })
export class SelectionMaximumType {
  @Field(() => String, {
    description: 'CPNS: `twk`, `tiu`, `tkp`. PPPK: `technical`, `managerialSociocultural`, `interview`.',
  })
  part!: string;

  @Field(() => Int, { description: 'Points.' })
  points!: number;
}

@ObjectType('SelectionThreshold', {
  description: 'Nilai ambang batas: the least points that pass the SKD. Null: not asked.',
})
export class SelectionThresholdType {
  @Field(() => FormationKindEnum, { description: 'For whom.' })
  kind!: FormationKind;

  @Field(() => Int, { nullable: true, description: 'In TWK.' })
  twk!: number | null;

  @Field(() => Int, { nullable: true, description: 'In TIU.' })
  tiu!: number | null;

  @Field(() => Int, { nullable: true, description: 'In TKP.' })
  tkp!: number | null;

  @Field(() => Int, { nullable: true, description: 'In all three together.' })
  total!: number | null;
}

@ObjectType('SelectionRules', {
  description: 'By what selections are decided that are announced from a day on, until later rules.',
})
export class SelectionRulesType {
  @Field(() => SelectionKindEnum, { description: 'CPNS or PPPK.' })
  kind!: SelectionKind;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  validFrom!: LocalDate;

  @Field(() => String, { description: 'The regulation that they come from.' })
  source!: string;

  @Field(() => Int, { description: 'In how many days applicants may object.' })
  objectionDays!: number;

  @Field(() => [SelectionMaximumType], { description: 'Of each part.' })
  maxima!: SelectionMaximumType[];

  @Field(() => [SelectionThresholdType], { description: 'Of each kind of formation; none for PPPK.' })
  thresholds!: SelectionThresholdType[];

  @Field(() => Int, {
    nullable: true,
    description: 'CPNS: how many times the places are invited to the SKB.',
  })
  shortlistTimes!: number | null;

  @Field(() => Int, { nullable: true, description: 'CPNS: percent of the SKD in the final value.' })
  skdWeight!: number | null;

  @Field(() => Int, { nullable: true, description: 'CPNS: percent of the SKB.' })
  skbWeight!: number | null;
}

@ObjectType('SelectionRulesPayload', {
  description: 'The rules that were added, or why nothing was changed.',
})
export class SelectionRulesPayload extends PayloadType {
  @Field(() => SelectionRulesType, { nullable: true, description: 'Null when refused.' })
  rules?: SelectionRulesType | null;
}
