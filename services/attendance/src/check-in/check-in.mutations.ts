import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CheckInInput, CheckInPayload } from './check-in.input.ts';
import { RecordCheckIn } from './record.ts';

@Resolver()
export class CheckInMutations {
  constructor(private readonly record: RecordCheckIn) {}

  @Mutation(() => CheckInPayload, {
    nullable: true,
    description:
      'Presensi: records that someone came or went. The same event of the same device, reported again, changes nothing and answers the check-in that is kept.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  checkIn(@Args('input') input: CheckInInput, @Context() context: RequestContext) {
    return this.record.run(context, input);
  }
}
