import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  ExcusedAbsencePayload,
  RecordDutyTripInput,
  RecordLeaveInput,
  RevokeAbsenceInput,
} from './excused-absence.type.ts';
import { RecordAbsence } from './record.ts';

@Resolver()
export class ExcusedAbsenceMutations {
  constructor(private readonly absences: RecordAbsence) {}

  @Mutation(() => ExcusedAbsencePayload, {
    nullable: true,
    description:
      'Mencatat cuti yang telah disetujui, juga untuk hari yang telah lewat: its days are judged anew. The same again changes nothing.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  recordLeave(@Args('input') input: RecordLeaveInput, @Context() context: RequestContext) {
    return this.absences.run(context, input, input.kind);
  }

  @Mutation(() => ExcusedAbsencePayload, {
    nullable: true,
    description: 'Mencatat perjalanan dinas by its order, likewise.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  recordDutyTrip(@Args('input') input: RecordDutyTripInput, @Context() context: RequestContext) {
    return this.absences.run(context, input, 'DUTY_TRIP');
  }

  @Mutation(() => ExcusedAbsencePayload, {
    nullable: true,
    description: 'Takes a leave or duty trip back: its days are judged as if it had not been.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  revokeAbsence(@Args('input') input: RevokeAbsenceInput, @Context() context: RequestContext) {
    return this.absences.revoke(context, input);
  }
}
