import type { Governed, Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { LocalDateScalar, PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ArgsType()
export class TeamAttendanceArgs extends PageArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; today when absent.' })
  date?: LocalDate | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'People placed on the day in this unit or in a unit below it. Absent: all whom the caller leads or administers.',
  })
  unit?: string | null;
}

/** A person of the list and their day. Its other fields are resolved: see `team.resolver.ts`. */
@ObjectType('TeamAttendanceRow', { description: 'One person of a team on the day.' })
export class TeamAttendanceRow implements Governed {
  @Field(() => EmployeeType, { nullable: true, description: 'The person.' })
  employee!: EmployeeType;

  /** Not fields. */
  date!: LocalDate;
  standings!: readonly Standing[];
}

@ObjectType('TeamAttendancePage', { description: 'A page of a team, by name.' })
export class TeamAttendancePage {
  @Field(() => [TeamAttendanceRow], { description: 'The people of this page, each with their day.' })
  nodes!: TeamAttendanceRow[];

  @Field(() => Int, { description: 'How many people the list has in all.' })
  totalCount!: number;

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
