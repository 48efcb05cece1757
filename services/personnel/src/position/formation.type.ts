import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DecreeType } from '../decree/decree.type.ts';
import { OrgUnitType } from '../org-unit/org-unit.type.ts';
import { PositionType } from './position.type.ts';

@ArgsType()
export class OnArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; today when absent.' })
  on?: LocalDate | null;
}

@ArgsType()
export class FormationArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'The unit, with the units below it. Absent: the whole regency.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; today when absent.' })
  on?: LocalDate | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only positions with a vacancy.' })
  vacantOnly!: boolean;
}

@ObjectType('PositionNeed', { description: 'A need that was set, by a workload analysis (ABK).' })
export class PositionNeedType {
  @Field(() => Int, { description: 'How many holders from then on.' })
  need!: number;

  @Field(() => Int, { description: 'How many before.' })
  before!: number;

  @Field(() => LocalDateScalar, { description: 'TMT.' })
  effectiveOn!: LocalDate;

  @Field(() => DecreeType, { nullable: true, description: 'The decree; null where it was set without one.' })
  decree!: DecreeType | null;
}

@ObjectType('FormationPlace', { description: 'A position on a day: who is needed, and who is there.' })
export class FormationPlaceType {
  @Field(() => PositionType, { nullable: true, description: 'Jabatan.' })
  position!: PositionType | null;

  @Field(() => OrgUnitType, { nullable: true, description: 'Its unit.' })
  orgUnit!: OrgUnitType | null;

  @Field(() => Int, { description: 'Kebutuhan (ABK).' })
  need!: number;

  @Field(() => Int, { description: 'Bezetting: who holds it definitively.' })
  incumbents!: number;

  @Field(() => Int, { description: 'Need - incumbents; below zero with too many.' })
  vacancy!: number;
}

@ObjectType('FormationTotals', { description: 'Sums over a unit and the units below it.' })
export class FormationTotalsType {
  @Field(() => Int, { description: 'Positions.' })
  positions!: number;

  @Field(() => Int, { description: 'Kebutuhan.' })
  need!: number;

  @Field(() => Int, { description: 'Bezetting.' })
  incumbents!: number;

  @Field(() => Int, { description: 'Vacant places, without regard to positions that have too many.' })
  vacancy!: number;

  @Field(() => Int, { description: 'Holders beyond the need.' })
  surplus!: number;
}

@ObjectType('FormationPage', { description: 'A page of positions, by title.' })
export class FormationPageType {
  @Field(() => [FormationPlaceType], { description: 'The positions of this page.' })
  nodes!: FormationPlaceType[];

  @Field(() => FormationTotalsType, {
    nullable: true,
    description:
      'Sums over all positions of the list, vacant or not. It visits every one of them: ask for it once.',
  })
  totals?: FormationTotalsType | null;

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
