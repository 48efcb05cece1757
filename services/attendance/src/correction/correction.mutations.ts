import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CorrectAttendance } from './correct.ts';
import { CorrectAttendanceInput, CorrectAttendancePayload } from './correction.type.ts';

@Resolver()
export class CorrectionMutations {
  constructor(private readonly correct: CorrectAttendance) {}

  @Mutation(() => CorrectAttendancePayload, {
    nullable: true,
    description:
      'Memperbaiki presensi satu hari by hand. It is judged like a check-in: lateness counts for it too.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  correctAttendance(@Args('input') input: CorrectAttendanceInput, @Context() context: RequestContext) {
    return this.correct.run(context, input);
  }
}
