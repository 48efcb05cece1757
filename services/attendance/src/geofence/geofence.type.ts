import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Geofence', {
  description: 'Area presensi: a circle in which people of a unit check in by phone.',
})
export class GeofenceType {
  @Field(() => Float, { description: 'Of its centre, in degrees north (WGS 84).' })
  latitude!: number;

  @Field(() => Float, { description: 'Of its centre, in degrees east.' })
  longitude!: number;

  @Field(() => Int, { description: 'From its centre to its edge.' })
  radiusMetres!: number;
}

@InputType('GeofenceCircleInput', { description: 'A circle.' })
export class GeofenceCircleInput {
  @Field(() => Float, { description: 'Of its centre, in degrees north (WGS 84): -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Of its centre, in degrees east: -180 to 180.' })
  longitude!: number;

  @Field(() => Int, { description: 'From its centre to its edge: 10 to 10,000.' })
  radiusMetres!: number;
}

@InputType('SetGeofenceInput', { description: 'Where the people of a unit check in by phone, in a period.' })
export class SetGeofenceInput {
  @Field(() => ID, { description: 'The unit, with all below it that have none of their own.' })
  unit!: string;

  @Field(() => GeofenceCircleInput, { nullable: true, description: 'Where; absent: anywhere.' })
  circle?: GeofenceCircleInput | null;

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

@ObjectType('SetGeofencePayload', { description: 'Whether the geofence was set.' })
export class SetGeofencePayload extends PayloadType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'From when it holds; null when refused.' })
  from?: LocalDate | null;
}

export interface GeofenceSet extends Payload {
  from?: LocalDate;
}

@ArgsType()
export class GeofenceArgs {
  @Field(() => ID, { nullable: true, description: 'The unit; absent: the caller’s own.' })
  unit?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; absent: today.' })
  date?: LocalDate | null;
}
