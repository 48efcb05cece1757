import type { Governed, Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { MOST_ROWS } from '../graph/page.ts';

@ArgsType()
export class TeamAttendanceArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; today when absent.' })
  date?: LocalDate | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'People placed on the day in this unit or in a unit below it. Absent: all whom the caller leads or administers.',
  })
  unit?: string | null;

  @Field(() => Int, { defaultValue: 50, description: `Rows a page, 1 to ${MOST_ROWS}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; absent for the first page.',
  })
  after?: string | null;
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

@ObjectType('TeamAttendancePageInfo', { description: 'Where a page of a team ends.' })
export class TeamAttendancePageInfo {
  @Field(() => Boolean, { description: 'Whether there is a next page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to get the next page. Null on an empty page.',
  })
  endCursor!: string | null;
}

@ObjectType('TeamAttendancePage', { description: 'A page of a team, by name.' })
export class TeamAttendancePage {
  @Field(() => [TeamAttendanceRow], { description: 'The people of this page, each with their day.' })
  nodes!: TeamAttendanceRow[];

  @Field(() => Int, { description: 'How many people the list has in all.' })
  totalCount!: number;

  @Field(() => TeamAttendancePageInfo, { description: 'Where this page ends.' })
  pageInfo!: TeamAttendancePageInfo;
}
