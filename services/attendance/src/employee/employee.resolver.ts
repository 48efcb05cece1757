import { addDays, addMonths, localDate, type LocalDate } from '@asn/civil-date';
import { Authority, EmployeeType, loadEmployee } from '@asn/people';
import { Allow, LocalDateScalar, type RequestContext } from '@asn/subgraph';
import { Args, Context, Int, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { AttendanceDayType } from '../attendance-day/attendance-day.type.ts';
import { AttendanceDays } from '../attendance-day/read-days.ts';
import { AttendanceMonthType, monthOf } from '../attendance-month/attendance-month.type.ts';
import { DisciplineYearType } from '../discipline/discipline.type.ts';
import { DisciplineYears } from '../discipline/load-year.ts';

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  constructor(
    private readonly authority: Authority,
    private readonly days: AttendanceDays,
    private readonly years: DisciplineYears,
  ) {}

  @ResolveReference()
  resolve(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, reference.id);
  }

  @Query(() => AttendanceDayType, {
    nullable: true,
    description: 'Hari saya: the caller’s present day. Null for an account without an employee.',
  })
  @Allow('EMPLOYEE')
  myDay(@Context() context: RequestContext): Promise<AttendanceDayType | null> {
    const { personId, today } = context.actor;
    return personId === null ? Promise.resolve(null) : this.days.day(context, personId, today);
  }

  @ResolveField(() => AttendanceDayType, {
    nullable: true,
    description: 'Presensi hari ini: the present civil day.',
  })
  attendanceToday(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<AttendanceDayType> {
    return this.attendance(employee, context, context.actor.today);
  }

  @ResolveField(() => AttendanceDayType, {
    nullable: true,
    description: 'Presensi: a day, and why it is what it is.',
  })
  async attendance(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
    @Args('date', { type: () => LocalDateScalar, description: 'The day.' }) date: LocalDate,
  ): Promise<AttendanceDayType> {
    await this.#mayRead(employee, context);
    return this.days.day(context, employee.id, date);
  }

  @ResolveField(() => AttendanceMonthType, {
    nullable: true,
    description: 'Rekap presensi sebulan, up to today. Null for a month that has not begun.',
  })
  async attendanceMonth(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
    @Args('month', { type: () => LocalDateScalar, description: 'Any day of the month.' }) month: LocalDate,
  ): Promise<AttendanceMonthType | null> {
    await this.#mayRead(employee, context);
    const from = localDate(`${month.slice(0, 7)}-01`);
    const end = addDays(addMonths(from, 1), -1);
    const { today } = context.actor;
    if (today < from) return null;
    const days = await this.days.days(context, employee.id, { from, to: end < today ? end : today });
    return monthOf(days, context.language);
  }

  @ResolveField(() => DisciplineYearType, {
    nullable: true,
    description:
      'Hitungan disiplin (PP 94/2021): days of a calendar year without a valid reason, what they lead to, and what was decided. Null for a year that has not begun.',
  })
  async discipline(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
    @Args('year', { type: () => Int, description: 'The calendar year, from 2000 on.' }) year: number,
  ): Promise<DisciplineYearType | null> {
    await this.#mayRead(employee, context);
    return year < 2000 ? null : this.years.load(context, employee.id, year);
  }

  async #mayRead(employee: EmployeeType, context: RequestContext): Promise<void> {
    if (!employee.standings.includes('SELF')) await this.authority.require(context);
  }
}
