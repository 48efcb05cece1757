import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@InputType('AssignScheduleInput', {
  description:
    'By which pattern people work. The nearest counts: their own, their unit’s, one above it, everybody’s.',
})
export class AssignScheduleInput {
  @Field(() => String, {
    nullable: true,
    description:
      'OFFICE_5, OFFICE_6, FLEXIBLE_5, SHIFT_MORNING, SHIFT_AFTERNOON or SHIFT_NIGHT; absent: off on these days.',
  })
  pattern?: string | null;

  @Field(() => ID, { nullable: true, description: 'For one person.' })
  employee?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a unit with all below it. Without a person and a unit: for everyone.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day, included; absent: until further notice.',
  })
  to?: LocalDate | null;

  @Field(() => String, { description: 'Why, or by which decree: 1 to 500 characters.' })
  reason!: string;
}

@ObjectType('AssignSchedulePayload', { description: 'Whether the schedule was laid down.' })
export class AssignSchedulePayload extends PayloadType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'From when it holds; null when refused.' })
  from?: LocalDate | null;
}

export interface ScheduleAssigned extends Payload {
  from?: LocalDate;
}

@InputType('CalendarDayInput', { description: 'A day of the calendar of public holidays.' })
export class CalendarDayInput {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date!: LocalDate;

  @Field(() => String, { description: 'What it is called: 1 to 500 characters.' })
  name!: string;

  @Field(() => String, { description: 'HOLIDAY, JOINT_LEAVE, or WORKDAY to take one away.' })
  kind!: string;

  @Field(() => String, { description: 'The decision it follows from: 1 to 500 characters.' })
  basis!: string;
}

@ObjectType('CalendarDayPayload', { description: 'Whether the day is in the calendar.' })
export class CalendarDayPayload extends PayloadType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; null when refused.' })
  date?: LocalDate | null;
}

export interface CalendarDaySet extends Payload {
  date?: LocalDate;
}
