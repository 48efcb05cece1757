import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType('WorkingHoursInput', { description: 'The hours of a weekday, inside or outside Ramadan.' })
export class WorkingHoursInput {
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday. A weekday that is not given is off.' })
  weekday!: number;

  @Field(() => Boolean, { description: 'Whether these are the hours of Ramadan.' })
  ramadan!: boolean;

  @Field(() => String, { description: 'When work begins: 07:30.' })
  starts!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Flexible: the latest time to come, and stay as much longer; absent: as it begins.',
  })
  latestStart?: string | null;

  @Field(() => String, {
    description:
      'When it ends: 16:00. Not after the beginning: on the next day, which belongs to the day before.',
  })
  ends!: string;

  @Field(() => Int, { description: 'Minutes of break between: not working time.' })
  breakMinutes!: number;
}

@InputType('ReplaceWorkingHoursInput', { description: 'Hours of a pattern from a day on.' })
export class ReplaceWorkingHoursInput {
  @Field(() => String, { description: 'The pattern: OFFICE_5, for example.' })
  pattern!: string;

  @Field(() => LocalDateScalar, { description: 'The first day; after that of the hours before.' })
  from!: LocalDate;

  @Field(() => [WorkingHoursInput], {
    description: 'All its weekdays, each for Ramadan and for the rest of the year.',
  })
  hours!: WorkingHoursInput[];

  @Field(() => String, { description: 'The decree or regulation: 1 to 500 characters.' })
  source!: string;
}

@InputType('SetRamadanInput', { description: 'Ramadan of a year, as the minister of religion decided.' })
export class SetRamadanInput {
  @Field(() => Int, { description: 'The year of the hijra: 1448.' })
  hijriYear!: number;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  starts!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Its last day: the 29th or the 30th.' })
  ends!: LocalDate;

  @Field(() => String, { description: 'The decision: 1 to 500 characters.' })
  source!: string;
}

@InputType('ReplaceDisciplineFiguresInput', { description: 'What lateness comes to, from a year on.' })
export class ReplaceDisciplineFiguresInput {
  @Field(() => Int, { description: 'The first calendar year; after that of the figures before.' })
  fromYear!: number;

  @Field(() => Int, { description: 'Minutes missed that make a day: 1 to 1,440.' })
  minutesADay!: number;

  @Field(() => Int, { description: 'Minutes missed at which somebody is warned: not more than make a day.' })
  warningMinutes!: number;

  @Field(() => String, { description: 'The regulation: 1 to 500 characters.' })
  source!: string;
}

@ObjectType('WorkingTimePayload', { description: 'From when it holds, or why nothing was laid down.' })
export class WorkingTimePayload extends PayloadType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day; null when refused.' })
  from?: LocalDate | null;
}

export interface WorkingTimeSet extends Payload {
  from?: LocalDate;
}
