import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';

export type LeaveKind =
  'ANNUAL_LEAVE' | 'SICK_LEAVE' | 'MATERNITY_LEAVE' | 'LONG_LEAVE' | 'IMPORTANT_LEAVE' | 'UNPAID_LEAVE';
const LeaveKindEnum: { [kind in LeaveKind]: kind } = {
  ANNUAL_LEAVE: 'ANNUAL_LEAVE',
  SICK_LEAVE: 'SICK_LEAVE',
  MATERNITY_LEAVE: 'MATERNITY_LEAVE',
  LONG_LEAVE: 'LONG_LEAVE',
  IMPORTANT_LEAVE: 'IMPORTANT_LEAVE',
  UNPAID_LEAVE: 'UNPAID_LEAVE',
};
registerEnumType(LeaveKindEnum, {
  name: 'LeaveKind',
  description: 'Jenis cuti (PP 11/2017 art. 310). Written when leave is recorded; it is told to nobody.',
  valuesMap: {
    ANNUAL_LEAVE: { description: 'Cuti tahunan.' },
    SICK_LEAVE: { description: 'Cuti sakit.' },
    MATERNITY_LEAVE: { description: 'Cuti melahirkan.' },
    LONG_LEAVE: { description: 'Cuti besar.' },
    IMPORTANT_LEAVE: { description: 'Cuti karena alasan penting.' },
    UNPAID_LEAVE: { description: 'Cuti di luar tanggungan negara.' },
  },
});

@InputType('RecordDutyTripInput', { description: 'A duty trip that has been ordered.' })
export class RecordDutyTripInput {
  @Field(() => ID, { description: 'Whose.' })
  employee!: string;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day, included; at most 3 years later.' })
  to!: LocalDate;

  @Field(() => String, {
    description: 'The number of the document: 1 to 500 characters, without a diagnosis.',
  })
  document!: string;

  @Field(() => LocalDateScalar, { description: 'The date of the document.' })
  documentDate!: LocalDate;
}

@InputType('RecordLeaveInput', { description: 'A leave that has been approved.' })
export class RecordLeaveInput extends RecordDutyTripInput {
  @Field(() => LeaveKindEnum, { description: 'Which leave.' })
  kind!: LeaveKind;
}

@InputType('RevokeAbsenceInput', { description: 'A leave or duty trip that is taken back.' })
export class RevokeAbsenceInput {
  @Field(() => ID, { description: 'The leave or duty trip.' })
  absence!: string;

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}

@ObjectType('ExcusedAbsencePayload', { description: 'What was recorded, or why nothing was.' })
export class ExcusedAbsencePayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'Of the leave or duty trip; null when refused.' })
  absence?: string | null;
}

export interface AbsenceRecorded extends Payload {
  absence?: string;
}
