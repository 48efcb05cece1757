import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AttendanceDayType } from '../attendance-day/attendance-day.type.ts';
import { AttendanceDays } from '../attendance-day/read-days.ts';
import { ListTeam, type Counted } from './list-team.ts';
import { TeamAttendanceArgs, TeamAttendancePage, TeamAttendanceRow } from './team.type.ts';

@Resolver(() => TeamAttendancePage)
export class TeamAttendanceResolver {
  constructor(private readonly list: ListTeam) {}

  @Query(() => TeamAttendancePage, {
    nullable: true,
    description:
      'Presensi tim: the people in service on the day whose attendance the caller may read, by name, a page at a time. A superior finds the people they lead, directly or through others; an admin those they administer; an auditor everyone; an employee, in their own unit, themself.',
  })
  @Allow('EMPLOYEE', 'SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR')
  teamAttendance(@Args() args: TeamAttendanceArgs, @Context() context: RequestContext) {
    return this.list.page(context, args);
  }
}

@Resolver(() => TeamAttendancePage)
export class TeamAttendancePageResolver {
  @ResolveField(() => Int)
  totalCount(@Parent() page: Counted): Promise<number> {
    return page.count();
  }
}

@Resolver(() => TeamAttendanceRow)
export class TeamAttendanceRowResolver {
  constructor(private readonly days: AttendanceDays) {}

  @ResolveField(() => AttendanceDayType, { nullable: true, description: 'Their day.' })
  day(@Parent() row: TeamAttendanceRow, @Context() context: RequestContext): Promise<AttendanceDayType> {
    return this.days.day(context, row.employee.id, row.date);
  }
}
