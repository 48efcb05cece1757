import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export type CheckInDirection = 'IN' | 'OUT';

export const CheckInDirectionEnum: { [direction in CheckInDirection]: direction } = { IN: 'IN', OUT: 'OUT' };
registerEnumType(CheckInDirectionEnum, {
  name: 'CheckInDirection',
  description: 'Whether someone came or went.',
  valuesMap: { IN: { description: 'Masuk: came.' }, OUT: { description: 'Pulang: went.' } },
});

export type CheckInPlace = 'INSIDE' | 'OUTSIDE' | 'NOT_TOLD' | 'EXCUSED';

const CheckInPlaceEnum: { [place in CheckInPlace]: place } = {
  INSIDE: 'INSIDE',
  OUTSIDE: 'OUTSIDE',
  NOT_TOLD: 'NOT_TOLD',
  EXCUSED: 'EXCUSED',
};
registerEnumType(CheckInPlaceEnum, {
  name: 'CheckInPlace',
  description: 'Whether somebody checked in where they work.',
  valuesMap: {
    INSIDE: { description: 'Di dalam area presensi.' },
    OUTSIDE: { description: 'Di luar area presensi: it is recorded, and whoever leads them sees it.' },
    NOT_TOLD: { description: 'The phone did not say where it was, though there is a geofence.' },
    EXCUSED: { description: 'Outside or not told, on a day of a duty trip (perjalanan dinas).' },
  },
});

@ObjectType('CheckIn', { description: 'Presensi: one event of a device, kept as it was reported.' })
export class CheckInType {
  @Field(() => String, { description: 'The device that reported it.' })
  deviceId!: string;

  @Field(() => String, { description: "The device's own name for the event; the two together are unique." })
  eventId!: string;

  @Field(() => InstantScalar, { description: 'When it happened, by the device.' })
  occurredAt!: Date;

  @Field(() => InstantScalar, {
    description: 'When it arrived here: later by hours from a device that was offline.',
  })
  receivedAt!: Date;

  @Field(() => CheckInDirectionEnum, {
    nullable: true,
    description: 'Null from a device that does not tell.',
  })
  direction!: CheckInDirection | null;

  @Field(() => String, {
    nullable: true,
    description: 'The attendance machine that told it. Null where a phone did.',
  })
  machine!: string | null;

  @Field(() => CheckInPlaceEnum, {
    nullable: true,
    description:
      'By the geofence that held when it was recorded. Null where there was none, and of what was not told by the person’s own phone.',
  })
  place!: CheckInPlace | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How far it was from the centre of the nearest geofence of theirs. Null where that is not known.',
  })
  distanceMetres!: number | null;

  @Field(() => LocalDateScalar, { description: 'The civil day (WIB) on which it happened.' })
  date!: LocalDate;
}
