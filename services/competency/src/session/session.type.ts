import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import {
  InstantScalar,
  LocalDateScalar,
  PageArgs,
  PageInfoType,
  PayloadType,
  type Payload,
} from '@asn/subgraph';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LearningRecordType } from '../learning/learning.type.ts';
import { TrainingType } from '../training/training.type.ts';

export type RegistrationState = 'REGISTERED' | 'WAITING' | 'CANCELLED';

const RegistrationStateEnum: { [state in RegistrationState]: state } = {
  REGISTERED: 'REGISTERED',
  WAITING: 'WAITING',
  CANCELLED: 'CANCELLED',
};
registerEnumType(RegistrationStateEnum, {
  name: 'TrainingRegistrationState',
  description: 'Whether somebody has a seat.',
  valuesMap: {
    REGISTERED: { description: 'Terdaftar: has a seat.' },
    WAITING: { description: 'Daftar tunggu: gets the next seat that is given up, in order.' },
    CANCELLED: { description: 'Batal.' },
  },
});

@ObjectType('TrainingSession', {
  description: 'Penyelenggaraan pelatihan: one time that a training is held.',
})
export class SessionType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => TrainingType, { description: 'The training.' })
  training!: TrainingType;

  @Field(() => String, { description: 'Penyelenggara, which gives the certificates.' })
  host!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day.' })
  to!: LocalDate;

  @Field(() => Int, { description: 'Kuota: how many seats there are.' })
  quota!: number;

  @Field(() => Int, { description: 'How many of them are taken; never more than there are.' })
  taken!: number;

  @Field(() => Int, { description: 'How many people wait for a seat.' })
  waiting!: number;

  /** Not a field. */
  trainingId!: string;
}

export type SessionRow = Omit<SessionType, 'training'>;

@ObjectType('TrainingRegistration', { description: 'Pendaftaran: a person and a session.' })
export class RegistrationType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => SessionType, { description: 'The session.' })
  session!: SessionType;

  @Field(() => EmployeeType, { nullable: true, description: 'Who registered.' })
  employee!: EmployeeType | null;

  @Field(() => RegistrationStateEnum, { description: 'Whether they have a seat.' })
  state!: RegistrationState;

  @Field(() => Int, {
    nullable: true,
    description: 'Their place among those who wait, from 1; null for the others.',
  })
  placeInLine!: number | null;

  @Field(() => InstantScalar, { description: 'When they registered.' })
  registeredAt!: Date;

  @Field(() => [LocalDateScalar], { description: 'The days on which they were there.' })
  attended!: LocalDate[];

  /** Not fields. */
  sessionId!: string;
  personId!: string;
}

export type RegistrationRow = Omit<RegistrationType, 'session' | 'employee'>;

@ArgsType()
export class TrainingSessionsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Sessions that begin on this day or later; today when absent.',
  })
  from?: LocalDate | null;
}

@ObjectType('TrainingSessionPage', { description: 'A page of sessions, by their first day.' })
export class SessionPage {
  @Field(() => [SessionType], { description: 'The sessions of this page.' })
  nodes!: SessionRow[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@ArgsType()
export class TrainingParticipantsArgs extends PageArgs {
  @Field(() => ID, { description: 'The session.' })
  session!: string;
}

@ObjectType('TrainingParticipantPage', {
  description: 'A page of those who have a seat or wait, in the order in which they came.',
})
export class RegistrationPage {
  @Field(() => [RegistrationType], { description: 'The registrations of this page.' })
  nodes!: RegistrationRow[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@InputType('OpenTrainingSessionInput', { description: 'One time that a training will be held.' })
export class OpenSessionInput {
  @Field(() => ID, { description: 'The training of the catalogue.' })
  training!: string;

  @Field(() => String, { description: 'Who holds it.' })
  host!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day.' })
  to!: LocalDate;

  @Field(() => Int, { description: 'How many seats there are, 1 to 10,000.' })
  quota!: number;
}

@InputType('RegisterForTrainingInput', { description: 'Who wants a seat.' })
export class RegisterInput {
  @Field(() => ID, { description: 'The session.' })
  session!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For whom; absent: the caller. For someone else it takes an admin of that person.',
  })
  employee?: string | null;
}

@InputType('CancelTrainingRegistrationInput', {
  description: 'A seat, or a place in the line, that is given up.',
})
export class CancelRegistrationInput {
  @Field(() => ID, { description: 'The registration.' })
  registration!: string;
}

@InputType('RecordTrainingAttendanceInput', { description: 'Who was there on a day.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'The session.' })
  session!: string;

  @Field(() => LocalDateScalar, { description: 'A day of the session that has come.' })
  day!: LocalDate;

  @Field(() => [ID], { description: 'Those who were there, all of them with a seat.' })
  employees!: string[];
}

@InputType('CompleteTrainingInput', { description: 'What somebody earned by a session.' })
export class CompleteTrainingInput {
  @Field(() => ID, { description: 'The session, which is over.' })
  session!: string;

  @Field(() => ID, { description: 'Who completed it.' })
  employee!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'JP that they earned; absent: all that the training gives.',
  })
  hours?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the certificate, which its host gives once.',
  })
  certificate?: string | null;
}

/** What use cases answer; ids when they took effect. */
export interface SessionChanged extends Payload {
  sessionId?: string;
}
export interface RegistrationChanged extends Payload {
  registrationId?: string;
}

@ObjectType('TrainingSessionPayload', {
  description: 'The session as it stands now, or why nothing was changed.',
})
export class SessionPayload extends PayloadType {
  @Field(() => SessionType, { nullable: true, description: 'Null when refused.' })
  session?: SessionType | null;
}

@ObjectType('TrainingRegistrationPayload', {
  description: 'The registration as it stands now, or why nothing was changed.',
})
export class RegistrationPayload extends PayloadType {
  @Field(() => RegistrationType, { nullable: true, description: 'Null when refused.' })
  registration?: RegistrationType | null;
}

@ObjectType('CompletedTrainingPayload', { description: 'The record that counts, or why there is none.' })
export class CompletedTrainingPayload extends PayloadType {
  @Field(() => LearningRecordType, { nullable: true, description: 'Null when refused.' })
  record?: LearningRecordType | null;
}
