import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PredikatEnum } from '../appraisal/appraisal.enum.ts';
import type { Predikat } from '../appraisal/predikat.table.ts';
import type { Bound, OrganisationPredikat } from './distribution.rule.ts';

export const OrganisationPredikatEnum: { [predikat in OrganisationPredikat]: predikat } = {
  ISTIMEWA: 'ISTIMEWA',
  BAIK: 'BAIK',
  BUTUH_PERBAIKAN: 'BUTUH_PERBAIKAN',
  KURANG: 'KURANG',
  SANGAT_KURANG: 'SANGAT_KURANG',
};
registerEnumType(OrganisationPredikatEnum, {
  name: 'OrganisationPredikat',
  description: 'Capaian kinerja organisasi, by which the predikats of its people are distributed.',
  valuesMap: {
    ISTIMEWA: { description: 'Capaian istimewa.' },
    BAIK: { description: 'Capaian baik.' },
    BUTUH_PERBAIKAN: { description: 'Capaian butuh perbaikan.' },
    KURANG: { description: 'Capaian kurang.' },
    SANGAT_KURANG: { description: 'Capaian sangat kurang.' },
  },
});

const BoundKindEnum: { [kind in Bound['bound']]: kind } = { AT_MOST: 'AT_MOST', AT_LEAST: 'AT_LEAST' };
registerEnumType(BoundKindEnum, {
  name: 'DistributionBoundKind',
  description: 'Whether a bound is a most or a least.',
  valuesMap: {
    AT_MOST: { description: 'Paling banyak: no more people than this.' },
    AT_LEAST: { description: 'Paling sedikit: no fewer.' },
  },
});

@ObjectType('PredikatCount', { description: 'How many people have a predikat.' })
export class PredikatCountType {
  @Field(() => PredikatEnum, { description: 'The predikat.' })
  predikat!: Predikat;

  @Field(() => Int, { description: 'The number of people.' })
  people!: number;
}

@ObjectType('DistributionFinding', {
  description: 'A bound of the distribution in whole people, and whether it holds.',
})
export class DistributionFindingType {
  @Field(() => [PredikatEnum], { description: 'The predikats that are counted together.' })
  predikats!: Predikat[];

  @Field(() => Int, { description: 'The fewest people.' })
  atLeast!: number;

  @Field(() => Int, { description: 'The most people.' })
  atMost!: number;

  @Field(() => Int, { description: 'The people that there are.' })
  found!: number;

  @Field(() => Int, { description: 'People too many (positive) or too few (negative); 0 where it holds.' })
  by!: number;
}

@ObjectType('PredikatDistribution', {
  description:
    'What is wrong with a distribution of predikats, and what would be valid (SE MenPANRB 3/2023).',
})
export class PredikatDistributionType {
  @Field(() => Int, { description: 'How many people are counted.' })
  people!: number;

  @Field(() => Boolean, {
    description: 'False for a unit too small to have one of its own: its people count with the unit above.',
  })
  binding!: boolean;

  @Field(() => Boolean, { description: 'Whether every bound holds.' })
  valid!: boolean;

  @Field(() => [PredikatCountType], { description: 'What was counted, the highest predikat first.' })
  counts!: PredikatCountType[];

  @Field(() => [DistributionFindingType], { description: 'Every bound.' })
  findings!: DistributionFindingType[];

  @Field(() => [PredikatCountType], {
    nullable: true,
    description: 'The valid distribution that changes the fewest people; null where there is none.',
  })
  nearest!: PredikatCountType[] | null;

  @Field(() => Int, { nullable: true, description: 'How many people that changes.' })
  changed!: number | null;

  @Field(() => String, { description: 'Where the bounds are from.' })
  source!: string;
}

@InputType('PredikatCountInput', { description: 'How many people are to have a predikat.' })
export class PredikatCountInput {
  @Field(() => PredikatEnum, { description: 'The predikat.' })
  predikat!: Predikat;

  @Field(() => Int, { description: 'The number of people, 0 to 1,000,000.' })
  people!: number;
}

@InputType('DistributionBoundInput', {
  description: 'A share or a number of the people, for one or two predikats.',
})
export class DistributionBoundInput {
  @Field(() => [PredikatEnum], { description: 'One or two predikats, which are counted together.' })
  predikats!: Predikat[];

  @Field(() => BoundKindEnum, { description: 'A most or a least.' })
  bound!: Bound['bound'];

  @Field(() => Int, { nullable: true, description: 'Whole percent of the people, 0 to 100.' })
  percent?: number | null;

  @Field(() => Int, { nullable: true, description: 'A number of people instead.' })
  people?: number | null;
}

@InputType('ReplaceDistributionInput', { description: 'Which distribution holds from a day on.' })
export class ReplaceDistributionInput {
  @Field(() => OrganisationPredikatEnum, { description: 'For organisations with this predikat.' })
  organisation!: OrganisationPredikat;

  @Field(() => LocalDateScalar, { description: 'From when on; later than the one that holds now began.' })
  from!: LocalDate;

  @Field(() => Int, { description: 'Units with fewer people have none of their own.' })
  smallestUnit!: number;

  @Field(() => [DistributionBoundInput], { description: 'Its bounds, one at least.' })
  bounds!: DistributionBoundInput[];

  @Field(() => String, { description: 'The regulation that says so.' })
  source!: string;

  @Field(() => String, { description: 'Why: up to 2,000 characters.' })
  reason!: string;
}

@ObjectType('DistributionRow', {
  description: 'The bounds for a predikat of the organisation, from a day on.',
})
export class DistributionRowType {
  @Field(() => OrganisationPredikatEnum, { description: 'For organisations with this predikat.' })
  organisation!: OrganisationPredikat;

  @Field(() => LocalDateScalar, { description: 'From when on.' })
  from!: LocalDate;

  @Field(() => String, { description: 'The regulation.' })
  source!: string;
}

@ObjectType('DistributionPayload', { description: 'The new row, or why there is none.' })
export class DistributionPayload extends PayloadType {
  @Field(() => DistributionRowType, { nullable: true, description: 'Null when refused.' })
  row?: DistributionRowType | null;
}
