import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, InputType, Int } from '@nestjs/graphql';
import type { FormationKind } from '../ranking/ranking-input.ts';
import { FormationKindEnum, SelectionKindEnum } from '../selection/selection.type.ts';
import type { SelectionKind } from '../selection/stage.table.ts';

@InputType('SelectionMaximumInput', { description: 'The most points of a part of the tests.' })
export class SelectionMaximumInput {
  @Field(() => String, {
    description: 'CPNS: `twk`, `tiu`, `tkp`. PPPK: `technical`, `managerialSociocultural`, `interview`.',
  })
  part!: string;

  @Field(() => Int, { description: 'Points.' })
  points!: number;
}

@InputType('SelectionThresholdInput', {
  description: 'Nilai ambang batas: the least points that pass the SKD. What is absent is not asked.',
})
export class SelectionThresholdInput {
  @Field(() => FormationKindEnum, { description: 'For whom.' })
  kind!: FormationKind;

  @Field(() => Int, { nullable: true, description: 'In TWK.' })
  twk?: number | null;

  @Field(() => Int, { nullable: true, description: 'In TIU.' })
  tiu?: number | null;

  @Field(() => Int, { nullable: true, description: 'In TKP.' })
  tkp?: number | null;

  @Field(() => Int, { nullable: true, description: 'In all three together.' })
  total?: number | null;
}

@InputType('AddSelectionRulesInput', {
  description: 'By what selections are decided that are announced from a day on.',
})
export class AddSelectionRulesInput {
  @Field(() => SelectionKindEnum, { description: 'CPNS or PPPK.' })
  kind!: SelectionKind;

  @Field(() => LocalDateScalar, { description: 'The first day; later than that of all rules of this kind.' })
  validFrom!: LocalDate;

  @Field(() => String, { description: 'The regulation that they come from.' })
  source!: string;

  @Field(() => Int, { description: 'In how many days applicants may object.' })
  objectionDays!: number;

  @Field(() => [SelectionMaximumInput], { description: 'Of each part, once.' })
  maxima!: SelectionMaximumInput[];

  @Field(() => [SelectionThresholdInput], {
    defaultValue: [],
    description: 'CPNS: of each kind of formation, once. PPPK: none.',
  })
  thresholds!: SelectionThresholdInput[];

  @Field(() => Int, {
    nullable: true,
    description: 'CPNS: how many times the places are invited to the SKB.',
  })
  shortlistTimes?: number | null;

  @Field(() => Int, { nullable: true, description: 'CPNS: percent of the SKD in the final value.' })
  skdWeight?: number | null;

  @Field(() => Int, { nullable: true, description: 'CPNS: percent of the SKB; both make 100.' })
  skbWeight?: number | null;
}
