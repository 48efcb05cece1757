import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AttendanceDayType } from '../attendance-day/attendance-day.type.ts';

@ObjectType('AttendanceMonth', {
  description: 'Rekap presensi: the days of a calendar month up to today, summed up.',
})
export class AttendanceMonthType {
  @Field(() => Int, { description: 'Days at work.' })
  present!: number;

  @Field(() => Int, { description: 'Workdays without a valid reason.' })
  absent!: number;

  @Field(() => Int, { description: 'Workdays of leave.' })
  leave!: number;

  @Field(() => Int, { description: 'Workdays on a duty trip.' })
  dutyTrip!: number;

  @Field(() => Int, { description: 'Whole minutes late, in sum.' })
  lateMinutes!: number;

  @Field(() => Int, { description: 'Whole minutes gone too early, in sum.' })
  earlyMinutes!: number;

  @Field(() => [AttendanceDayType], { description: 'The days, the first of the month first.' })
  days!: AttendanceDayType[];
}

/** Sums of these days. */
export function monthOf(days: AttendanceDayType[]): AttendanceMonthType {
  const having = (status: AttendanceDayType['status']) => days.filter((day) => day.status === status).length;
  const sum = (minutes: (day: AttendanceDayType) => number | null) =>
    days.reduce((total, day) => total + (minutes(day) ?? 0), 0);
  return {
    present: having('PRESENT'),
    absent: having('ABSENT'),
    leave: having('LEAVE'),
    dutyTrip: having('DUTY_TRIP'),
    lateMinutes: sum(({ lateMinutes }) => lateMinutes),
    earlyMinutes: sum(({ earlyMinutes }) => earlyMinutes),
    days,
  };
}
