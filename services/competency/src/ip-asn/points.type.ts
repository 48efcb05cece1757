import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { IpAsnPointCaseEnum } from './ip-asn.enum.ts';
import type { PointCase } from './points.ts';

@ObjectType('IpAsnPoints', { description: 'A figure of the index, from a day on.' })
export class IpAsnPointsType {
  @Field(() => IpAsnPointCaseEnum, { description: 'What it is for.' })
  case!: PointCase;

  @Field(() => Float, { description: 'The figure.' })
  points!: number;

  @Field(() => LocalDateScalar, { description: 'From when on.' })
  from!: LocalDate;

  @Field(() => String, { description: 'The regulation that says so.' })
  source!: string;
}

@InputType('IpAsnPointsInput', { description: 'A new figure.' })
export class IpAsnPointsInput {
  @Field(() => IpAsnPointCaseEnum, { description: 'What it is for.' })
  case!: PointCase;

  @Field(() => Float, { description: '0 to 100, with two decimals at most.' })
  points!: number;
}

@InputType('ReplaceIpAsnPointsInput', { description: 'Which figures hold from a day on.' })
export class ReplaceIpAsnPointsInput {
  @Field(() => LocalDateScalar, { description: 'From when on; later than the last ones began.' })
  from!: LocalDate;

  @Field(() => [IpAsnPointsInput], { description: 'Those that change, one at least.' })
  points!: IpAsnPointsInput[];

  @Field(() => String, { description: 'The regulation that says so.' })
  source!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType('IpAsnPointsPayload', { description: 'The figures from the day on, or why they were refused.' })
export class IpAsnPointsPayload extends PayloadType {
  @Field(() => [IpAsnPointsType], { nullable: true, description: 'All that hold then. Null when refused.' })
  points?: IpAsnPointsType[] | null;
}
