import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { AttendanceDayType } from '../attendance-day/attendance-day.type.ts';

@InputType('CorrectAttendanceInput', {
  description: 'When somebody came and went on a day, as their superior knows it.',
})
export class CorrectAttendanceInput {
  @Field(() => ID, { description: 'Whose day: not one’s own.' })
  employee!: string;

  @Field(() => LocalDateScalar, { description: 'The day; for a night shift, that on which it began.' })
  date!: LocalDate;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'When they came. Absent: what was put right before is taken back, and the devices count again.',
  })
  cameAt?: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When they went; absent where it is not known.',
  })
  wentAt?: Date | null;

  @Field(() => String, { description: 'Why: 1 to 500 characters. They can read it.' })
  reason!: string;
}

@ObjectType('CorrectAttendancePayload', {
  description: 'The day as it is now, or why it was left as it was.',
})
export class CorrectAttendancePayload extends PayloadType {
  @Field(() => AttendanceDayType, { nullable: true, description: 'Null when refused.' })
  day?: AttendanceDayType | null;
}

export interface AttendanceCorrected extends Payload {
  day?: AttendanceDayType;
}
