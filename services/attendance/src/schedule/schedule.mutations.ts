import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AssignSchedule } from './assign.ts';
import {
  AssignScheduleInput,
  AssignSchedulePayload,
  CalendarDayInput,
  CalendarDayPayload,
} from './schedule.type.ts';

@Resolver()
export class ScheduleMutations {
  constructor(private readonly schedules: AssignSchedule) {}

  @Mutation(() => AssignSchedulePayload, {
    nullable: true,
    description: 'Menetapkan jadwal kerja of a person, a unit with all below it, or everyone, for a period.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  assignSchedule(@Args('input') input: AssignScheduleInput, @Context() context: RequestContext) {
    return this.schedules.run(context, input);
  }

  @Mutation(() => CalendarDayPayload, {
    nullable: true,
    description: 'Puts a holiday, a day of joint leave or a workday in place of one into the calendar.',
  })
  @Allow('PERSONNEL_ADMIN')
  setCalendarDay(@Args('input') input: CalendarDayInput, @Context() context: RequestContext) {
    return this.schedules.setDay(context, input);
  }
}
