import type { Governed, Standing } from '@asn/access';
import { EmployeeType } from '@asn/people';
import { PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { DisciplineYearType } from '../discipline/discipline.type.ts';

@ArgsType()
export class ConcernArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'The calendar year; the present one when absent.' })
  year?: number | null;
}

@ObjectType('AttendanceConcern', {
  description: 'One person whose days without a valid reason need somebody.',
})
export class AttendanceConcern implements Governed {
  @Field(() => EmployeeType, { nullable: true, description: 'The person.' })
  employee?: EmployeeType | null;

  @Field(() => DisciplineYearType, { nullable: true, description: 'What of the year counts for them.' })
  discipline?: DisciplineYearType | null;

  /** Not fields. */
  personId!: string;
  year!: number;
  standings!: readonly Standing[];
}

@ObjectType('AttendanceConcernPage', { description: 'A page of such people, by name.' })
export class AttendanceConcernPage {
  @Field(() => [AttendanceConcern], { description: 'The people of this page.' })
  nodes!: AttendanceConcern[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
