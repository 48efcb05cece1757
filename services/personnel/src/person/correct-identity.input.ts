import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';
import { SexEnum } from '../employee/employee.type.ts';

@InputType('CorrectIdentityInput', {
  description: 'Perbaikan identitas: what is on record was wrong. A field that is absent stays as it is.',
})
export class CorrectIdentityInput {
  @Field(() => DecreeInput, { description: 'The decree that corrects it.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'Whose identity it is.' })
  employee!: string;

  @Field(() => String, {
    nullable: true,
    description: 'NIP, or NI PPPK: 18 digits. Of the latest employment.',
  })
  nip?: string | null;

  @Field(() => String, { nullable: true, description: 'NIK: 16 digits.' })
  nik?: string | null;

  @Field(() => String, { nullable: true, description: 'The name without titles.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Gelar depan; an empty text for none.' })
  titleBefore?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Gelar belakang, with its commas; an empty text for none.',
  })
  titleAfter?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Birth date.' })
  birthDate?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Birth place.' })
  birthPlace?: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex.' })
  sex?: SexEnum | null;
}
