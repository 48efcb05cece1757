import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TrainingKind } from '../training/training-kind.table.ts';
import { TrainingKindEnum } from '../training/training.type.ts';

export type LearningState = 'PROPOSED' | 'APPROVED' | 'REFUSED';

const LearningStateEnum: { [state in LearningState]: state } = {
  PROPOSED: 'PROPOSED',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
};
registerEnumType(LearningStateEnum, {
  name: 'LearningState',
  description: 'How far a claim of learning hours has come.',
  valuesMap: {
    PROPOSED: { description: 'Diajukan: counts for nothing yet.' },
    APPROVED: { description: 'Disetujui: its approved hours count.' },
    REFUSED: { description: 'Ditolak.' },
  },
});

export type LearningEntryKind = 'APPROVAL' | 'CORRECTION';

const LearningEntryKindEnum: { [kind in LearningEntryKind]: kind } = {
  APPROVAL: 'APPROVAL',
  CORRECTION: 'CORRECTION',
};
registerEnumType(LearningEntryKindEnum, {
  name: 'LearningEntryKind',
  description: 'What an entry of the ledger is.',
  valuesMap: {
    APPROVAL: { description: 'Hours that were approved.' },
    CORRECTION: { description: 'What a correction adds (above 0) or takes away (below 0).' },
  },
});

@ObjectType('LearningRecord', {
  description: 'Riwayat diklat, kursus atau seminar: a training that somebody took.',
})
export class LearningRecordType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => EmployeeType, { nullable: true, description: 'Whose it is.' })
  employee!: EmployeeType | null;

  @Field(() => TrainingKindEnum, { description: 'Its kind.' })
  kind!: TrainingKind;

  @Field(() => String, { description: 'Nama diklat atau kursus.' })
  name!: string;

  @Field(() => String, { description: 'Institusi penyelenggara, which gave the certificate.' })
  host!: string;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day.' })
  to!: LocalDate;

  @Field(() => Int, { description: 'The year in which its hours count: that of the last day.' })
  year!: number;

  @Field(() => Int, { description: 'JP that were claimed.' })
  claimedHours!: number;

  @Field(() => Int, { description: 'JP that were approved, with all corrections; 0 while nothing was.' })
  hours!: number;

  @Field(() => String, { nullable: true, description: 'Nomor sertifikat: unique for its issuer.' })
  certificate!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which the certificate is no longer good; null where it does not expire.',
  })
  expiresOn!: LocalDate | null;

  @Field(() => LearningStateEnum, { description: 'How far it has come.' })
  state!: LearningState;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  refusal!: string | null;

  /** Not a field. */
  personId!: string;
}

/** A record as rows have it; its person is loaded when asked for. */
export type LearningRecordRow = Omit<LearningRecordType, 'employee'>;

@ObjectType('LearningEntry', {
  description: 'An entry of the ledger of learning hours. None is ever changed.',
})
export class LearningEntryType {
  @Field(() => LearningEntryKindEnum, { description: 'What it is.' })
  kind!: LearningEntryKind;

  @Field(() => Int, { description: 'JP that it adds or takes away.' })
  hours!: number;

  @Field(() => String, { nullable: true, description: 'Why a correction was made.' })
  reason!: string | null;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => LearningRecordType, { description: 'What it is about.' })
  record!: LearningRecordRow;
}

@ObjectType('LearningBalance', {
  description:
    'Jam pelajaran (JP) of a person in a year. Only approved hours count, in the year in which they were held.',
})
export class LearningBalanceType {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => Int, { description: 'All approved hours.' })
  hours!: number;

  @Field(() => Int, { description: 'Those that count: of a PPPK 24 at most.' })
  counted!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The duty: 20 for a PNS (PP 11/2017 art. 203); null where there is none.',
  })
  required!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What is still missing of the duty; null where there is none.',
  })
  remaining!: number | null;

  @Field(() => [LearningEntryType], { description: 'The ledger of the year, the earliest entry first.' })
  entries!: LearningEntryType[];

  /** Not a field. */
  personId!: string;
}

export type LearningBalanceRow = Omit<LearningBalanceType, 'entries'>;
