import { Authority, EmployeeType, loadEmployee } from '@asn/people';
import { Allow, PageArgs, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireAuthority } from '../person/reached.ts';
import { ApproveLearning } from './approve.ts';
import { CorrectLearning } from './correct.ts';
import {
  ApproveLearningInput,
  CorrectLearningInput,
  ProposeLearningInput,
  RefuseLearningInput,
  ReplaceLearningDutyInput,
} from './learning.input.ts';
import { LearningDutyPayload, LearningPayload, type LearningChanged } from './learning.payload.ts';
import {
  LearningBalanceType,
  LearningEntryType,
  LearningRecordType,
  type LearningRecordRow,
} from './learning.type.ts';
import { ListLearning } from './list-learning.ts';
import { LearningHoursPage, LearningHoursRow, LearningProposalPage } from './list.type.ts';
import { loadBalance, loadEntries, loadRecord } from './load-learning.ts';
import { LearningHoursBelowArgs } from './people.args.ts';
import { ProposeLearning } from './propose.ts';
import { RefuseLearning } from './refuse.ts';
import { ReplaceLearningDuty } from './replace-duty.ts';

@Resolver()
export class LearningMutations {
  constructor(
    private readonly propose: ProposeLearning,
    private readonly approve: ApproveLearning,
    private readonly refuse: RefuseLearning,
    private readonly correct: CorrectLearning,
    private readonly duty: ReplaceLearningDuty,
  ) {}

  @Mutation(() => LearningPayload, {
    nullable: true,
    description:
      'Usulan JP: somebody, or whoever leads or administers them, claims the hours of a training that is over.',
  })
  @Allow('EMPLOYEE', 'SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  proposeLearning(@Args('input') input: ProposeLearningInput, @Context() context: RequestContext) {
    return this.propose.run(context, input);
  }

  @Mutation(() => LearningPayload, {
    nullable: true,
    description:
      'Persetujuan JP: whoever leads or administers the person lets the hours count. Nobody approves their own.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  approveLearning(@Args('input') input: ApproveLearningInput, @Context() context: RequestContext) {
    return this.approve.run(context, input);
  }

  @Mutation(() => LearningPayload, {
    nullable: true,
    description: 'Penolakan JP: whoever leads or administers the person says why a claim does not count.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  refuseLearning(@Args('input') input: RefuseLearningInput, @Context() context: RequestContext) {
    return this.refuse.run(context, input);
  }

  @Mutation(() => LearningPayload, {
    nullable: true,
    description: 'Koreksi JP: an entry of its own sets the hours right. What was approved is kept.',
  })
  @Allow('PERSONNEL_ADMIN')
  correctLearning(@Args('input') input: CorrectLearningInput, @Context() context: RequestContext) {
    return this.correct.run(context, input);
  }

  @Mutation(() => LearningDutyPayload, {
    nullable: true,
    description:
      'Ketentuan JP: another duty of a kind of employment, from a year on. What held before is kept.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceLearningDuty(@Args('input') input: ReplaceLearningDutyInput, @Context() context: RequestContext) {
    return this.duty.run(context, input);
  }
}

@Resolver()
export class LearningLists {
  constructor(private readonly list: ListLearning) {}

  @Query(() => LearningHoursPage, {
    nullable: true,
    description:
      'JP yang kurang: people in service who have fewer hours that count in the year, by name, a page at a time. A superior finds whom they lead, an admin whom they administer.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  learningHoursBelow(@Args() args: LearningHoursBelowArgs, @Context() context: RequestContext) {
    return this.list.hoursBelow(context, args);
  }

  @Query(() => LearningProposalPage, {
    nullable: true,
    description:
      'Usulan JP yang menunggu persetujuan saya: claims of the people whom the caller leads or administers, but not their own, the one that has waited longest first, a page at a time.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN')
  learningProposals(@Args() args: PageArgs, @Context() context: RequestContext) {
    return this.list.proposals(context, args);
  }
}

@Resolver(() => LearningPayload)
export class LearningPayloadResolver {
  @ResolveField(() => LearningRecordType, { nullable: true })
  record(
    @Parent() { recordId }: LearningChanged,
    @Context() context: RequestContext,
  ): Promise<LearningRecordRow | null> {
    return recordId === undefined ? Promise.resolve(null) : loadRecord(context, recordId);
  }
}

@Resolver(() => LearningRecordType)
export class LearningRecordResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  employee(
    @Parent() { personId }: LearningRecordType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, personId);
  }
}

@Resolver(() => LearningBalanceType)
export class LearningBalanceResolver {
  @ResolveField(() => [LearningEntryType])
  entries(
    @Parent() { personId, year }: LearningBalanceType,
    @Context() context: RequestContext,
  ): Promise<LearningEntryType[]> {
    return loadEntries(context, personId, year);
  }
}

@Resolver(() => LearningHoursRow)
export class LearningHoursRowResolver {
  constructor(private readonly authority: Authority) {}

  @ResolveField(() => LearningBalanceType, { nullable: true })
  async balance(@Parent() row: LearningHoursRow, @Context() context: RequestContext) {
    await requireAuthority(this.authority, context, row);
    return loadBalance(context, row.employee.id, row.year);
  }
}
