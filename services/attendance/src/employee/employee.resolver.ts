import { Authority, EmployeeType, loadEmployee } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { AttendanceDayType } from '../attendance-day/attendance-day.type.ts';
import { loadDay } from '../attendance-day/read-days.ts';

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  constructor(private readonly authority: Authority) {}

  @ResolveReference()
  resolve(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, reference.id);
  }

  @ResolveField(() => AttendanceDayType, {
    nullable: true,
    description: 'Presensi hari ini: the check-ins of the present civil day.',
  })
  async attendanceToday(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<AttendanceDayType> {
    if (!employee.standings.includes('SELF')) await this.authority.require(context);
    return loadDay(context, employee.id, context.actor.today);
  }
}
