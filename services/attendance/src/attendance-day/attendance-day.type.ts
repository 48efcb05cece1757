import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CheckInType } from '../check-in/check-in.type.ts';

export type AttendanceStatus = 'PRESENT' | 'NOT_YET';

const AttendanceStatusEnum: { [status in AttendanceStatus]: status } = {
  PRESENT: 'PRESENT',
  NOT_YET: 'NOT_YET',
};
registerEnumType(AttendanceStatusEnum, {
  name: 'AttendanceStatus',
  description:
    'What the check-ins alone tell of a day. Lateness and absence need the working time (Perpres 21/2023) and the leave.',
  valuesMap: {
    PRESENT: { description: 'Hadir: there is a check-in.' },
    NOT_YET: {
      description:
        'No check-in has arrived. It does not mean absent: it may be a holiday or leave, or a device is still offline.',
    },
  },
});

@ObjectType('AttendanceDay', { description: 'Presensi: the check-ins of one person on one civil day (WIB).' })
export class AttendanceDayType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date!: LocalDate;

  @Field(() => AttendanceStatusEnum, { description: 'What the check-ins tell.' })
  status!: AttendanceStatus;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Jam masuk: the first check-in that is not OUT. Null while there is none.',
  })
  firstIn!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Jam pulang: the last check-in after it that is not IN. Null while there is none.',
  })
  lastOut!: Date | null;

  @Field(() => [CheckInType], { description: 'All of them, the earliest first.' })
  checkIns!: CheckInType[];
}
