import { inLanguage, type Language } from '@asn/law';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AttendanceDayType } from '../attendance-day/attendance-day.type.ts';
import { recapOf, type MonthSums } from './recap.rule.ts';

@ObjectType('AttendanceMonth', {
  description: 'Rekap presensi: the days of a calendar month up to today, summed up.',
})
export class AttendanceMonthType implements MonthSums {
  @Field(() => Int, { description: 'Days at work.' })
  present!: number;

  @Field(() => Int, { description: 'Workdays without a valid reason.' })
  absent!: number;

  @Field(() => Int, { description: 'Workdays of leave.' })
  leave!: number;

  @Field(() => Int, { description: 'Workdays on a duty trip.' })
  dutyTrip!: number;

  @Field(() => Int, {
    description: 'Workdays that are not over, or of which nobody laid down the working time.',
  })
  open!: number;

  @Field(() => Int, { description: 'Workdays in all: present, absent, on leave, on a duty trip, or open.' })
  workdays!: number;

  @Field(() => Int, { description: 'Holidays and joint leave on which they would have worked.' })
  holidays!: number;

  @Field(() => Int, { description: 'Days off by the schedule.' })
  off!: number;

  @Field(() => Int, { description: 'Days on which they came late.' })
  lateDays!: number;

  @Field(() => Int, { description: 'Whole minutes late, in sum.' })
  lateMinutes!: number;

  @Field(() => Int, { description: 'Whole minutes gone too early, in sum.' })
  earlyMinutes!: number;

  @Field(() => Int, {
    description: 'Minutes of working time missed, in sum: what the discipline count adds up.',
  })
  missedMinutes!: number;

  @Field(() => String, { description: 'The month in a sentence.' })
  explanation!: string;

  @Field(() => [AttendanceDayType], { description: 'The days, the first of the month first.' })
  days!: AttendanceDayType[];
}

/** The recap of these days, in a language. */
export function monthOf(days: AttendanceDayType[], language: Language): AttendanceMonthType {
  const { sums, sentence } = recapOf(days);
  return { ...sums, explanation: inLanguage(sentence, language), days };
}
