import type { Governed, Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PointOfView } from '../graph/point-of-view.ts';
import { EmploymentKindEnum } from './employment-kind.enum.ts';

export enum SexEnum {
  M = 'M',
  F = 'F',
}
registerEnumType(SexEnum, {
  name: 'Sex',
  description: 'Sex, as the national agency records it.',
  valuesMap: { M: { description: 'Male (pria).' }, F: { description: 'Female (wanita).' } },
});

@ObjectType('Employment', { description: 'The contract or appointment under which a person serves.' })
export class EmploymentType {
  @Field(() => EmploymentKindEnum, { description: 'CPNS, PNS or PPPK.' })
  kind!: EmploymentKindEnum;

  @Field(() => String, {
    nullable: true,
    description:
      'Kedudukan hukum: the two-digit code of the national agency, `01` is active. Null when not known.',
  })
  legalStanding!: string | null;

  @Field(() => LocalDateScalar, { description: 'TMT CPNS, or the first day of the PPPK contract.' })
  startedOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'TMT PNS; null before it, and for PPPK.' })
  permanentOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day without this employment.' })
  endedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after the contract of a PPPK; null for others, and when it is not known.',
  })
  contractUntil!: LocalDate | null;
}

@ObjectType('Rank', { description: 'Pangkat, golongan ruang: the grade in which a person serves.' })
export class RankType {
  @Field(() => String, { description: 'Golongan: `III/a` of a PNS, `IX` of a PPPK.' })
  grade!: string;

  @Field(() => LocalDateScalar, { description: 'TMT golongan.' })
  effectiveOn!: LocalDate;

  @Field(() => Int, { nullable: true, description: 'MKG: whole years of grade service on that day.' })
  serviceYears!: number | null;

  @Field(() => Int, { nullable: true, description: 'MKG: months beyond the whole years.' })
  serviceMonths!: number | null;
}

/**
 * The public view of a person and the employment, rank and position in force: the allow-list of personal data.
 * A field written here needs its class in `employee.access.ts`.
 */
@ObjectType('Employee', {
  description: 'A civil servant (ASN): a person with the employment in force on a day.',
})
@Directive('@key(fields: "id")')
export class EmployeeType implements Governed {
  @Field(() => ID, { description: 'The opaque id of the person. It never changes; a NIP may be corrected.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'NIP of a PNS, NI PPPK: 18 digits. Null when not employed on the day.',
  })
  nip!: string | null;

  @Field(() => String, { description: 'The name without titles, as the national agency writes it.' })
  name!: string;

  @Field(() => String, { description: 'The name with the titles before and after it.' })
  fullName!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Birth date.' })
  birthDate!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Birth place.' })
  birthPlace!: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex.' })
  sex!: SexEnum | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tingkat pendidikan: the SIASN code of the highest schooling.',
  })
  educationLevel!: string | null;

  @Field(() => EmploymentType, { nullable: true, description: 'The employment in force on the day.' })
  employment!: EmploymentType | null;

  @Field(() => RankType, { nullable: true, description: 'The rank in force on the day.' })
  rank!: RankType | null;

  /** How the reader stands to this person. Not a field. */
  standings!: readonly Standing[];
  /** Not a field: what the fields below look up. */
  view!: PointOfView;
  positionId!: string | null;
  unitId!: string | null;
}
