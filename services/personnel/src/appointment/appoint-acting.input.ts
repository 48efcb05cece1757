import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';
import type { AppointmentKind } from './appointment.entity.ts';

export type ActingKind = Exclude<AppointmentKind, 'DEFINITIVE'>;

const ActingKindEnum: { [kind in ActingKind]: kind } = {
  PLT: 'PLT',
  PLH: 'PLH',
  ADDITIONAL: 'ADDITIONAL',
};
registerEnumType(ActingKindEnum, {
  name: 'ActingKind',
  description: 'How a position is held beside one’s own.',
  valuesMap: {
    PLT: { description: 'Pelaksana tugas: acts in a vacant post.' },
    PLH: { description: 'Pelaksana harian: acts while the holder is away for a time.' },
    ADDITIONAL: { description: 'Tugas tambahan: headmaster, head of a puskesmas.' },
  },
});

@InputType('AppointActingInput', {
  description: 'Penunjukan Plt, Plh atau tugas tambahan, beside the person’s own definitive position.',
})
export class AppointActingInput {
  @Field(() => DecreeInput, { description: 'The decree or order; its TMT is the first day.' })
  decree!: DecreeInput;

  @Field(() => ID, { description: 'Who is to act.' })
  employee!: string;

  @Field(() => ID, { description: 'The post.' })
  position!: string;

  @Field(() => ActingKindEnum, { description: 'Plt, Plh or an additional task.' })
  kind!: ActingKind;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day without it; absent: until it is ended.',
  })
  until?: LocalDate | null;
}
