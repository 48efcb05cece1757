import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DecreeType } from '../decree/decree.type.ts';
import { appointmentKinds, type AppointmentKind } from './appointment.entity.ts';

const AppointmentKindEnum = Object.fromEntries(appointmentKinds.map((kind) => [kind, kind])) as {
  [kind in AppointmentKind]: kind;
};
registerEnumType(AppointmentKindEnum, {
  name: 'AppointmentKind',
  description: 'How a position is held.',
  valuesMap: {
    DEFINITIVE: { description: 'Definitif: one at a time.' },
    PLT: { description: 'Pelaksana tugas: acts in a vacant post.' },
    PLH: { description: 'Pelaksana harian: acts while the head is absent.' },
    ADDITIONAL: { description: 'Tugas tambahan: headmaster, head of a puskesmas.' },
  },
});

@ObjectType('Appointment', { description: 'Someone in a position, from a TMT on.' })
export class AppointmentType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => AppointmentKindEnum, { description: 'How the position is held.' })
  kind!: AppointmentKind;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'TMT: the first day. Null: since before the records.',
  })
  from!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day without it; null while it lasts.',
  })
  to!: LocalDate | null;

  @Field(() => InstantScalar, { description: 'When it was recorded as it stands here.' })
  knownSince!: Date;

  @Field(() => DecreeType, {
    nullable: true,
    description: 'The decree (SK); null when it came in by a file without one.',
  })
  decree!: DecreeType | null;

  /** Not a field: what `position` looks up. */
  positionId!: string;
}
