import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CheckInType } from '../check-in/check-in.type.ts';
import type { AttendanceStatus } from './day-status.rule.ts';

const AttendanceStatusEnum: { [status in AttendanceStatus]: status } = {
  PRESENT: 'PRESENT',
  NOT_YET: 'NOT_YET',
  ABSENT: 'ABSENT',
  HOLIDAY: 'HOLIDAY',
  JOINT_LEAVE: 'JOINT_LEAVE',
  LEAVE: 'LEAVE',
  DUTY_TRIP: 'DUTY_TRIP',
  OFF: 'OFF',
};
registerEnumType(AttendanceStatusEnum, {
  name: 'AttendanceStatus',
  description: 'What a day is, by the schedule, the calendar, what excuses it, and the check-ins.',
  valuesMap: {
    PRESENT: { description: 'Hadir: there is a check-in.' },
    NOT_YET: {
      description:
        'No check-in has come, and the working time is not over or has not been laid down. It does not mean absent.',
    },
    ABSENT: {
      description: 'Tidak masuk tanpa keterangan: a workday is over without a check-in, leave or duty trip.',
    },
    HOLIDAY: { description: 'Hari libur.' },
    JOINT_LEAVE: { description: 'Cuti bersama.' },
    LEAVE: { description: 'Cuti: an approved leave covers the day.' },
    DUTY_TRIP: { description: 'Perjalanan dinas.' },
    OFF: { description: 'Off by the schedule.' },
  },
});

@ObjectType('AttendanceDay', {
  description:
    'Presensi: a day of one person. A night shift with all its check-ins belongs to the day on which it starts.',
})
export class AttendanceDayType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date!: LocalDate;

  @Field(() => AttendanceStatusEnum, { description: 'What the day is.' })
  status!: AttendanceStatus;

  @Field(() => String, { description: 'Why, in a sentence.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The article that it follows from.' })
  law!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the working time begins. Null on a day off, or where none has been laid down.',
  })
  startsAt!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it ends; for a night shift, on the next day.',
  })
  endsAt!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Jam masuk: the first check-in that is not OUT. Null while there is none.',
  })
  firstIn!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Jam pulang: the last check-in after it that is not IN. Null while there is none.',
  })
  lastOut!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whole minutes late. Null where the coming is not known or the day has no working time.',
  })
  lateMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole minutes gone too early; null likewise.' })
  earlyMinutes!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Late and early together, at most the minutes of work that the day has; null likewise.',
  })
  missedMinutes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the times were put right by hand. Null where they are those of the check-ins.',
  })
  correction!: string | null;

  @Field(() => [CheckInType], { description: 'All that belong to the day, the earliest first.' })
  checkIns!: CheckInType[];
}
