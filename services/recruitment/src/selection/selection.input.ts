import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { FormationKind } from '../ranking/ranking-input.ts';
import { SelectionDecreeInput } from './decree.ts';
import { FormationKindEnum, SelectionKindEnum, SelectionStageNameEnum } from './selection.type.ts';
import type { SelectionKind, Stage } from './stage.table.ts';

@InputType('SelectionStageInput', { description: 'When a stage is; both days belong to it.' })
export class SelectionStageInput {
  @Field(() => SelectionStageNameEnum, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  to!: LocalDate;
}

@InputType('SkbPartInput', { description: 'A part of the SKB and its weight.' })
export class SkbPartInput {
  @Field(() => String, { description: 'CAT, INTERVIEW or a name of your own, in capitals.' })
  part!: string;

  @Field(() => Int, { description: 'Percent; all parts make 100.' })
  weight!: number;
}

@InputType('CreateSelectionInput', { description: 'A selection with its schedule.' })
export class CreateSelectionInput {
  @Field(() => SelectionKindEnum, { description: 'CPNS or PPPK.' })
  kind!: SelectionKind;

  @Field(() => Int, { description: 'The year of its formation.' })
  year!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => SelectionDecreeInput, { description: 'The decree that announces it.' })
  decree!: SelectionDecreeInput;

  @Field(() => [SelectionStageInput], { description: 'Every stage of its kind, once.' })
  stages!: SelectionStageInput[];

  @Field(() => [SkbPartInput], { defaultValue: [], description: 'CPNS: the parts of the SKB. PPPK: none.' })
  skbParts!: SkbPartInput[];
}

@InputType('RescheduleSelectionInput', { description: 'Another schedule for a selection.' })
export class RescheduleSelectionInput {
  @Field(() => ID, { description: 'The selection.' })
  selection!: string;

  @Field(() => SelectionDecreeInput, { description: 'The decree that changes the schedule.' })
  decree!: SelectionDecreeInput;

  @Field(() => [SelectionStageInput], { description: 'Every stage of its kind, once.' })
  stages!: SelectionStageInput[];
}

@InputType('AddFormationLineInput', { description: 'Places in a position that personnel says are vacant.' })
export class AddFormationLineInput {
  @Field(() => ID, { description: 'The selection.' })
  selection!: string;

  @Field(() => ID, { description: 'The position of personnel.' })
  position!: string;

  @Field(() => String, { description: 'A short name of its own, by which files refer to it: `GURU-01`.' })
  code!: string;

  @Field(() => FormationKindEnum, { description: 'For whom.' })
  kind!: FormationKind;

  @Field(() => Int, {
    description: 'How many places; all lines of a position together at most its vacancies.',
  })
  places!: number;

  @Field(() => [String], { description: 'The levels of education that may apply, by their SIASN codes.' })
  educationLevels!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'The highest age in completed years; absent: 35 for CPNS (40 for some posts), 57 for PPPK.',
  })
  maximumAge?: number | null;
}
