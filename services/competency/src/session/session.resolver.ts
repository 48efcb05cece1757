import { EmployeeType, loadEmployee } from '@asn/people';
import { Allow, AllowSignedIn, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LearningChanged } from '../learning/learning.payload.ts';
import { LearningRecordType, type LearningRecordRow } from '../learning/learning.type.ts';
import { loadRecord } from '../learning/load-learning.ts';
import { loadTraining } from '../training/read-trainings.ts';
import { TrainingType } from '../training/training.type.ts';
import { RecordSessionAttendance } from './attend.ts';
import { CancelRegistration } from './cancel.ts';
import { CompleteTraining } from './complete.ts';
import { ListParticipants } from './list-participants.ts';
import { listSessions } from './list-sessions.ts';
import { OpenSession } from './open.ts';
import { loadRegistration, loadSession } from './read-sessions.ts';
import { Register } from './register.ts';
import {
  CancelRegistrationInput,
  CompletedTrainingPayload,
  CompleteTrainingInput,
  OpenSessionInput,
  RecordAttendanceInput,
  RegisterInput,
  RegistrationPayload,
  RegistrationType,
  RegistrationPage,
  SessionPage,
  SessionPayload,
  SessionType,
  TrainingParticipantsArgs,
  TrainingSessionsArgs,
  type RegistrationChanged,
  type RegistrationRow,
  type SessionChanged,
  type SessionRow,
} from './session.type.ts';

@Resolver()
export class SessionMutations {
  constructor(
    private readonly open: OpenSession,
    private readonly register: Register,
    private readonly cancel: CancelRegistration,
    private readonly attend: RecordSessionAttendance,
    private readonly complete: CompleteTraining,
  ) {}

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'Pembukaan pelatihan: says when a training is held, and how many seats it has.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  openTrainingSession(@Args('input') input: OpenSessionInput, @Context() context: RequestContext) {
    return this.open.run(context, input);
  }

  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description:
      'Pendaftaran: takes a seat, or when all are taken a place in the line. However many come at once, no seat is given twice.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  registerForTraining(@Args('input') input: RegisterInput, @Context() context: RequestContext) {
    return this.register.run(context, input);
  }

  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description:
      'Pembatalan: gives up a seat, which goes to whoever has waited longest, or a place in the line.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  cancelTrainingRegistration(
    @Args('input') input: CancelRegistrationInput,
    @Context() context: RequestContext,
  ) {
    return this.cancel.run(context, input);
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'Daftar hadir: says who was there on a day of the session.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  recordTrainingAttendance(@Args('input') input: RecordAttendanceInput, @Context() context: RequestContext) {
    return this.attend.run(context, input);
  }

  @Mutation(() => CompletedTrainingPayload, {
    nullable: true,
    description:
      'Kelulusan: somebody completed a session; the hours count at once, and the certificate is kept.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  completeTraining(@Args('input') input: CompleteTrainingInput, @Context() context: RequestContext) {
    return this.complete.run(context, input);
  }
}

@Resolver(() => SessionType)
export class SessionResolver {
  @Query(() => SessionPage, {
    nullable: true,
    description:
      'Jadwal pelatihan: sessions that begin on the day or later, by their first day, a page at a time.',
  })
  @AllowSignedIn()
  trainingSessions(
    @Args() args: TrainingSessionsArgs,
    @Context() context: RequestContext,
  ): Promise<SessionPage> {
    return listSessions(context, args);
  }

  @ResolveField(() => TrainingType)
  training(@Parent() { trainingId }: SessionType, @Context() context: RequestContext) {
    return loadTraining(context, trainingId);
  }
}

@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(private readonly list: ListParticipants) {}

  @Query(() => RegistrationPage, {
    nullable: true,
    description:
      'Peserta dan daftar tunggu of a session: of those whom the caller leads, administers or oversees, in the order in which they came, a page at a time.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  trainingParticipants(
    @Args() args: TrainingParticipantsArgs,
    @Context() context: RequestContext,
  ): Promise<RegistrationPage> {
    return this.list.page(context, args);
  }

  @ResolveField(() => SessionType)
  session(
    @Parent() { sessionId }: RegistrationType,
    @Context() context: RequestContext,
  ): Promise<SessionRow> {
    return loadSession(context, sessionId);
  }

  @ResolveField(() => EmployeeType, { nullable: true })
  employee(
    @Parent() { personId }: RegistrationType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, personId);
  }
}

@Resolver(() => SessionPayload)
export class SessionPayloadResolver {
  @ResolveField(() => SessionType, { nullable: true })
  session(
    @Parent() { sessionId }: SessionChanged,
    @Context() context: RequestContext,
  ): Promise<SessionRow | null> {
    return sessionId === undefined ? Promise.resolve(null) : loadSession(context, sessionId);
  }
}

@Resolver(() => RegistrationPayload)
export class RegistrationPayloadResolver {
  @ResolveField(() => RegistrationType, { nullable: true })
  registration(
    @Parent() { registrationId }: RegistrationChanged,
    @Context() context: RequestContext,
  ): Promise<RegistrationRow | null> {
    return registrationId === undefined ? Promise.resolve(null) : loadRegistration(context, registrationId);
  }
}

@Resolver(() => CompletedTrainingPayload)
export class CompletedTrainingPayloadResolver {
  @ResolveField(() => LearningRecordType, { nullable: true })
  record(
    @Parent() { recordId }: LearningChanged,
    @Context() context: RequestContext,
  ): Promise<LearningRecordRow | null> {
    return recordId === undefined ? Promise.resolve(null) : loadRecord(context, recordId);
  }
}
