import type { LocalDate } from '@asn/civil-date';
import { EmployeeType, OrgUnitType } from '@asn/people';
import { InstantScalar, LocalDateScalar, PageInfoType } from '@asn/subgraph';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('UnknownPin', {
  description: 'A PIN with events that are nobody’s; they are kept until it is assigned.',
})
export class UnknownPinType {
  @Field(() => String, { description: 'The PIN.' })
  pin!: string;

  @Field(() => Int, { description: 'How many events.' })
  events!: number;

  @Field(() => LocalDateScalar, { description: 'The day of the first.' })
  firstDay!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The day of the last.' })
  lastDay!: LocalDate;
}

@ObjectType('DevicePin', { description: 'Whose a PIN is on a day.' })
export class DevicePinType {
  @Field(() => String, { description: 'The PIN.' })
  pin!: string;

  @Field(() => EmployeeType, {
    nullable: true,
    description: 'Whose it is; null for somebody whom the caller may not see.',
  })
  employee!: EmployeeType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when; null: always.' })
  from!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null: until further notice.' })
  to!: LocalDate | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType('RefusedLine', { description: 'Something a machine sent that is no event.' })
export class RefusedLineType {
  @Field(() => String, { description: 'What it sent, up to 200 characters of it.' })
  line!: string;

  @Field(() => String, { description: 'Why it was not taken, in a sentence.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'When it first came.' })
  receivedAt!: Date;
}

/** Its other fields are resolved: see `device.resolver.ts`. */
@ObjectType('Device', { description: 'Mesin presensi: an attendance machine.' })
export class DeviceType {
  @Field(() => ID, { description: 'The opaque id of the machine.' })
  id!: string;

  @Field(() => String, { description: 'Nomor seri.' })
  serial!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => OrgUnitType, { nullable: true, description: 'The unit whose admin manages it.' })
  unit!: OrgUnitType;

  @Field(() => Boolean, { description: 'Whether it says of a check-in if somebody came or went.' })
  tellsDirection!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The network from which its serial number is enough. Null: it must use its own path.',
  })
  network!: string | null;

  @Field(() => Boolean, { description: 'Whether what it pushes is taken.' })
  inUse!: boolean;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was last in contact, to half a minute. Null: never.',
  })
  lastSeen!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many seconds its clock is ahead of the server’s; negative: behind. By the last event that came as it happened. Null while there was none.',
  })
  clockDriftSeconds!: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When that was measured.' })
  clockDriftAt!: Date | null;

  @Field(() => Int, { description: 'How many events are kept of it.' })
  events!: number;

  @Field(() => Int, { description: 'How many of them are nobody’s, because their PIN is not.' })
  unknownEvents!: number;

  @Field(() => Int, {
    description:
      'How many of them lay over 2 minutes in the future when they came: they are kept and count for nobody.',
  })
  futureEvents!: number;

  @Field(() => Int, { description: 'How many lines it sent that can’t be read.' })
  refusedLines!: number;
}

@ObjectType('DevicePage', { description: 'A page of machines, by name.' })
export class DevicePage {
  @Field(() => [DeviceType], { description: 'The machines.' })
  nodes!: DeviceType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@ObjectType('RefusedDevice', {
  description: 'A machine that was not let in: not registered, out of use, or without its path.',
})
export class RefusedDeviceType {
  @Field(() => String, { description: 'The serial number it gave.' })
  serial!: string;

  @Field(() => String, { description: 'The network address it last came from.' })
  address!: string;

  @Field(() => Boolean, { description: 'Whether a machine of this serial number is registered.' })
  registered!: boolean;

  @Field(() => InstantScalar, { description: 'When it first came.' })
  firstSeen!: Date;

  @Field(() => InstantScalar, { description: 'When it last came, to a minute.' })
  lastSeen!: Date;
}
