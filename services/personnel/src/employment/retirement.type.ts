import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PageArgs, PageInfoType, PayloadType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { ageCategories, type AgeCategory } from './retirement-age.table.ts';

export const AgeCategoryEnum = Object.fromEntries(ageCategories.map((one) => [one, one])) as {
  [category in AgeCategory]: category;
};
registerEnumType(AgeCategoryEnum, {
  name: 'RetirementAgeCategory',
  description: 'What the age of retirement goes by.',
  valuesMap: {
    JPT: { description: 'Jabatan pimpinan tinggi.' },
    ADMINISTRATOR: { description: 'Administrator.' },
    PENGAWAS: { description: 'Pengawas.' },
    PELAKSANA: { description: 'Pelaksana.' },
    AHLI_UTAMA: { description: 'Functional: ahli utama.' },
    AHLI_MADYA: { description: 'Functional: ahli madya.' },
    AHLI_MUDA: { description: 'Functional: ahli muda.' },
    AHLI_PERTAMA: { description: 'Functional: ahli pertama.' },
    KETERAMPILAN: { description: 'Functional: any level of skill.' },
    GURU: { description: 'Teacher, at any level.' },
  },
});

@ObjectType('Retirement', {
  description:
    'Pensiun karena BUP: when somebody retires by age, and by which rule. The contract of a PPPK may end before.',
})
export class RetirementType {
  @Field(() => LocalDateScalar, {
    description: 'TMT pensiun: the first day of the month after the age is reached.',
  })
  on!: LocalDate;

  @Field(() => Int, { description: 'Batas usia pensiun, full years.' })
  age!: number;

  @Field(() => AgeCategoryEnum, { description: 'What the age goes by.' })
  rule!: AgeCategory;

  @Field(() => String, { description: 'The article.' })
  law!: string;
}

@ObjectType('RetirementAge', {
  description: 'Batas usia pensiun of a category, from a day on until its next one.',
})
export class RetirementAgeType {
  @Field(() => AgeCategoryEnum, { description: 'Whose age.' })
  category!: AgeCategory;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day; null: since before the records.',
  })
  from!: LocalDate | null;

  @Field(() => Int, { description: 'Full years.' })
  age!: number;

  @Field(() => String, { description: 'The article.' })
  law!: string;
}

@ObjectType('RetirementAgePayload', { description: 'The ages after the change, or why nothing was changed.' })
export class RetirementAgePayload extends PayloadType {
  @Field(() => [RetirementAgeType], { nullable: true, description: 'All on record. Null when refused.' })
  retirementAges?: RetirementAgeType[] | null;
}

@ArgsType()
export class WhoRetiresArgs extends PageArgs {
  @Field(() => LocalDateScalar, { description: 'The first day on which somebody listed retires.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day that is not listed any more.' })
  to!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'People placed in this unit or below it. Absent: any.' })
  unit?: string | null;
}

@ObjectType('RetirementPage', { description: 'A page of those who retire, by day.' })
export class RetirementPageType {
  @Field(() => [EmployeeType], { nullable: 'items', description: 'Who retires, the next first.' })
  nodes!: (EmployeeType | null)[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
