import { PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, InputType, Int, IntersectionType, ObjectType } from '@nestjs/graphql';
import { PointOfViewArgs } from '../graph/point-of-view.args.ts';
import { EmployeeType } from './employee.type.ts';
import { EmploymentKindEnum } from './employment-kind.enum.ts';

@InputType('EmployeeFilter', {
  description: 'Which of the people whom the caller may see. All conditions must hold.',
})
export class EmployeeFilter {
  @Field(() => ID, { nullable: true, description: 'People placed in this unit or in a unit below it.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, without regard to case.' })
  name?: string | null;

  @Field(() => EmploymentKindEnum, {
    nullable: true,
    description: 'People employed so, of those whose employment the caller may see.',
  })
  employmentKind?: EmploymentKindEnum | null;
}

@ArgsType()
export class EmployeesArgs extends IntersectionType(PageArgs, PointOfViewArgs) {
  @Field(() => EmployeeFilter, { nullable: true, description: 'Absent: everyone whom the caller may see.' })
  filter?: EmployeeFilter | null;
}

@ObjectType('EmployeePage', { description: 'A page of people, by name.' })
export class EmployeePageType {
  @Field(() => [EmployeeType], { description: 'The people of this page.' })
  nodes!: EmployeeType[];

  @Field(() => Int, { description: 'How many people the list has in all, of those whom the caller may see.' })
  totalCount!: number;

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
