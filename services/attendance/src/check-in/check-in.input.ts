import { InstantScalar, PayloadType } from '@asn/subgraph';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CheckInDirectionEnum, CheckInType, type CheckInDirection } from './check-in.type.ts';

@InputType('CheckInLocationInput', {
  description: 'Where a phone is. It is compared with the geofence and not kept.',
})
export class CheckInLocationInput {
  @Field(() => Float, { description: 'Degrees north (WGS 84): -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east: -180 to 180.' })
  longitude!: number;

  @Field(() => Float, {
    description: 'How many metres it may be off, as the phone says; of more than 100, 100 are believed.',
  })
  accuracyMetres!: number;
}

@InputType('CheckInInput', {
  description: 'One event of a device. Report it again whenever no answer came: it is recorded once.',
})
export class CheckInInput {
  @Field(() => String, { description: 'The device: 1 to 100 characters, the same for all its events.' })
  deviceId!: string;

  @Field(() => String, {
    description: "The device's own name for the event: 1 to 100 characters, never used twice.",
  })
  eventId!: string;

  @Field(() => InstantScalar, {
    description: 'When it happened. Hours or days ago is fine, in the future is not.',
  })
  occurredAt!: Date;

  @Field(() => CheckInDirectionEnum, { nullable: true, description: 'Absent when the device does not tell.' })
  direction?: CheckInDirection | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose check-in it is; absent: the caller’s own. For someone else it takes an admin of that person.',
  })
  employee?: string | null;

  @Field(() => CheckInLocationInput, {
    nullable: true,
    description:
      'Where the caller is, for their own check-in. Where their unit has a geofence, one without it is recorded and stands out.',
  })
  location?: CheckInLocationInput | null;
}

@ObjectType('CheckInPayload', { description: 'The check-in as it is kept, or why it was refused.' })
export class CheckInPayload extends PayloadType {
  @Field(() => CheckInType, {
    nullable: true,
    description:
      'On disk by the time this is answered. For an event reported again, the one kept before. Null when refused.',
  })
  checkIn?: CheckInType | null;
}
