import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ReplaceWorkingTime } from './replace.ts';
import {
  ReplaceDisciplineFiguresInput,
  ReplaceWorkingHoursInput,
  SetRamadanInput,
  WorkingTimePayload,
} from './working-time.type.ts';

@Resolver()
export class WorkingTimeMutations {
  constructor(private readonly replace: ReplaceWorkingTime) {}

  @Mutation(() => WorkingTimePayload, {
    nullable: true,
    description: 'Mengganti jam kerja of a pattern from a day on. Days from then on are judged anew.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceWorkingHours(@Args('input') input: ReplaceWorkingHoursInput, @Context() context: RequestContext) {
    return this.replace.hours(context, input);
  }

  @Mutation(() => WorkingTimePayload, {
    nullable: true,
    description:
      'Menetapkan Ramadan of a year of the hijra, in place of what was laid down or estimated before.',
  })
  @Allow('PERSONNEL_ADMIN')
  setRamadan(@Args('input') input: SetRamadanInput, @Context() context: RequestContext) {
    return this.replace.ramadan(context, input);
  }

  @Mutation(() => WorkingTimePayload, {
    nullable: true,
    description:
      'Mengganti angka disiplin: how many minutes of lateness make a day, and at how many one is warned.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceDisciplineFigures(
    @Args('input') input: ReplaceDisciplineFiguresInput,
    @Context() context: RequestContext,
  ) {
    return this.replace.figures(context, input);
  }
}
