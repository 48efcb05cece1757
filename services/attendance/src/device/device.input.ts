import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DeviceType } from './device.type.ts';

@InputType('RegisterDeviceInput', { description: 'An attendance machine that is taken into use.' })
export class RegisterDeviceInput {
  @Field(() => String, { description: 'Its serial number: 4 to 40 letters, digits or hyphens.' })
  serial!: string;

  @Field(() => String, { description: 'What it is called, or where it hangs: 1 to 500 characters.' })
  name!: string;

  @Field(() => ID, { description: 'The unit whose admin manages it.' })
  unit!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether people press its keys for coming and going. Otherwise it reports everything as coming, and the first check-in of a day is the coming, the last the going.',
  })
  tellsDirection!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'For a machine that can be given a host and a port but no path: the network (10.4.0.0/16) from which its serial number is enough. Absent: it must use its own path.',
  })
  network?: string | null;
}

@InputType('ChangeDeviceInput', { description: 'A machine as it is from now on; what is absent stays.' })
export class ChangeDeviceInput {
  @Field(() => ID, { description: 'The machine.' })
  device!: string;

  @Field(() => String, { nullable: true, description: 'Its new name: 1 to 500 characters.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit to which it moves.' })
  unit?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of the events that arrive from now on.' })
  tellsDirection?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The network from which its serial number is enough; an empty text: from none.',
  })
  network?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False: what it pushes is refused from now on.' })
  inUse?: boolean | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Gives it a new path and lets the old one go, for one that others may know.',
  })
  renewPath!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'When it next starts, it is asked to tell everything that it still holds; of that, what is kept already changes nothing.',
  })
  tellAgain!: boolean;
}

@InputType('AssignPinInput', { description: 'Whose a PIN of a machine is in a period.' })
export class AssignPinInput {
  @Field(() => ID, { description: 'The machine.' })
  device!: string;

  @Field(() => String, { description: 'The PIN: 1 to 24 letters or digits, as the machine holds it.' })
  pin!: string;

  @Field(() => ID, { nullable: true, description: 'Whose it is; absent: nobody’s.' })
  employee?: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day, also one that has passed.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day, included; absent: until further notice.',
  })
  to?: LocalDate | null;

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}

@ObjectType('DevicePayload', { description: 'The machine as it is now, or why nothing was changed.' })
export class DevicePayload extends PayloadType {
  @Field(() => DeviceType, { nullable: true, description: 'The machine; null when refused.' })
  device?: DeviceType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The path that goes before `/iclock` in the address the machine pushes to. It is shown here and never again; null when it has not changed.',
  })
  pushPath?: string | null;
}

@ObjectType('AssignPinPayload', { description: 'What became of the events of the PIN, or why nothing did.' })
export class AssignPinPayload extends PayloadType {
  @Field(() => DeviceType, { nullable: true, description: 'The machine; null when refused.' })
  device?: DeviceType | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many events that had come before are now somebody else’s, or somebody’s. Null when refused.',
  })
  moved?: number | null;
}

export interface DeviceChanged extends Payload {
  id?: string;
  pushPath?: string | null;
}

export interface PinAssigned extends Payload {
  moved?: number;
}
