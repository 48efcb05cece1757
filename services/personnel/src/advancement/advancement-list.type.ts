import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { PromotionType } from './advancement.type.ts';

@ArgsType()
export class AdvancementArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'From which day on; today when absent.' })
  on?: LocalDate | null;
}

@ArgsType()
export class WhoMayBePromotedArgs extends PageArgs {
  @Field(() => LocalDateScalar, { description: 'The day; judged is the first TMT from it on.' })
  on!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'People placed in this unit or below it. Absent: any.' })
  unit?: string | null;
}

@ObjectType('PromotionCandidate', { description: 'Somebody who has been in their rank long enough.' })
export class PromotionCandidateType {
  @Field(() => EmployeeType, { nullable: true, description: 'Who.' })
  employee!: EmployeeType | null;

  @Field(() => PromotionType, { nullable: true, description: 'What is met, and what is not or not known.' })
  promotion!: PromotionType | null;
}

@ObjectType('PromotionCandidatePage', {
  description: 'A page of candidates, who reached their rank last first.',
})
export class PromotionCandidatePageType {
  @Field(() => [PromotionCandidateType], { description: 'The candidates of this page.' })
  nodes!: PromotionCandidateType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@ArgsType()
export class WhoIsDueForKgbArgs extends PageArgs {
  @Field(() => LocalDateScalar, { description: 'Any day of the month.' })
  month!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'People placed in this unit or below it. Absent: any.' })
  unit?: string | null;
}

@ObjectType('KgbDue', { description: 'A raise that falls due; what it is worth is told by `Employee.kgb`.' })
export class KgbDueType {
  @Field(() => EmployeeType, { nullable: true, description: 'Whose.' })
  employee!: EmployeeType | null;

  @Field(() => String, { description: 'Golongan.' })
  grade!: string;

  @Field(() => Int, { description: 'MKG: whole years of grade service for which it is.' })
  serviceYears!: number;

  @Field(() => LocalDateScalar, { description: 'TMT.' })
  dueOn!: LocalDate;
}

@ObjectType('KgbDuePage', { description: 'A page of raises of one month that were not granted yet.' })
export class KgbDuePageType {
  @Field(() => [KgbDueType], { description: 'The raises of this page.' })
  nodes!: KgbDueType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
