import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export type CheckInDirection = 'IN' | 'OUT';

export const CheckInDirectionEnum: { [direction in CheckInDirection]: direction } = { IN: 'IN', OUT: 'OUT' };
registerEnumType(CheckInDirectionEnum, {
  name: 'CheckInDirection',
  description: 'Whether someone came or went.',
  valuesMap: { IN: { description: 'Masuk: came.' }, OUT: { description: 'Pulang: went.' } },
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

  @Field(() => LocalDateScalar, { description: 'The civil day (WIB) on which it happened.' })
  date!: LocalDate;
}
