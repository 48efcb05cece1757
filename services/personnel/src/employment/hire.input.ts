import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';
import { SexEnum } from '../employee/employee.type.ts';
import type { Sex } from '../person/person.entity.ts';
import type { EmploymentKind } from './employment.entity.ts';
import { EmploymentKindEnum } from '../employee/employment-kind.enum.ts';

@InputType('HireEmployeeInput', {
  description: 'Pengangkatan: someone enters the service, or enters it anew.',
})
export class HireEmployeeInput {
  @Field(() => DecreeInput, { description: 'The decree of the appointment; its TMT is the first day.' })
  decree!: DecreeInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'Somebody already on record who enters anew, such as a PPPK who becomes CPNS. Absent: a new person.',
  })
  employee?: string | null;

  @Field(() => EmploymentKindEnum, { description: 'CPNS, PNS or PPPK.' })
  kind!: EmploymentKind;

  @Field(() => String, { description: 'NIP, or NI PPPK: 18 digits.' })
  nip!: string;

  @Field(() => String, { description: 'NIK: 16 digits.' })
  nik!: string;

  @Field(() => String, { description: 'The name without titles.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Gelar depan.' })
  titleBefore?: string | null;

  @Field(() => String, { nullable: true, description: 'Gelar belakang, with its commas.' })
  titleAfter?: string | null;

  @Field(() => LocalDateScalar, { description: 'Birth date.' })
  birthDate!: LocalDate;

  @Field(() => String, { nullable: true, description: 'Birth place.' })
  birthPlace?: string | null;

  @Field(() => SexEnum, { description: 'Sex.' })
  sex!: Sex;

  @Field(() => String, {
    nullable: true,
    description: 'Tingkat pendidikan: the SIASN code of the highest schooling.',
  })
  educationLevel?: string | null;

  @Field(() => String, { description: 'Golongan: `III/a` of a PNS, `IX` of a PPPK.' })
  grade!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after the contract of a PPPK.',
  })
  contractUntil?: LocalDate | null;

  @Field(() => ID, { description: 'The position of the first appointment.' })
  position!: string;
}
