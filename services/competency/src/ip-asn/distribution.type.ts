import type { LocalDate } from '@asn/civil-date';
import { OrgUnitType } from '@asn/people';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IpAsnBandEnum } from './ip-asn.enum.ts';
import { IpAsnSourceType } from './ip-asn.type.ts';
import type { Band } from './words.ts';

@ObjectType('IpAsnBandCount', { description: 'How many people have an index in a band.' })
export class IpAsnBandCountType {
  @Field(() => IpAsnBandEnum, { description: 'The band.' })
  band!: Band;

  @Field(() => Int, {
    nullable: true,
    description: 'Null where it is not shown: fewer than five people, or they could be worked out from it.',
  })
  people!: number | null;
}

@ObjectType('IpAsnDistribution', {
  description: 'The indexes of the people placed in a unit and those below it, on a day.',
})
export class IpAsnDistributionType {
  @Field(() => OrgUnitType, { nullable: true, description: 'The unit.' })
  unit!: OrgUnitType;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  on!: LocalDate;

  @Field(() => Boolean, { description: 'True where there are fewer than five people: nothing is shown.' })
  suppressed!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many people are counted. Null when suppressed.' })
  people!: number | null;

  @Field(() => [IpAsnBandCountType], { description: 'The highest band first; empty when suppressed.' })
  bands!: IpAsnBandCountType[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many have no index because something is not known. Null where it is not shown.',
  })
  incomplete!: number | null;

  @Field(() => Boolean, {
    description: 'False while changes of the last moments, or new figures, are still being counted.',
  })
  upToDate!: boolean;

  @Field(() => [IpAsnSourceType], { description: 'The other services that the indexes are computed from.' })
  sources!: IpAsnSourceType[];
}
