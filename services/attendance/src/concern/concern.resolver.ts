import { EmployeeType } from '@asn/people';
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DisciplineYearType } from '../discipline/discipline.type.ts';
import { DisciplineYears } from '../discipline/load-year.ts';
import { AttendanceConcern, AttendanceConcernPage, ConcernArgs } from './concern.type.ts';
import { ListConcerns } from './list-concerns.ts';

@Resolver(() => AttendanceConcernPage)
export class ConcernResolver {
  constructor(private readonly list: ListConcerns) {}

  @Query(() => AttendanceConcernPage, {
    nullable: true,
    description:
      'Peringatan dini: people with one or two days without a valid reason, or lateness that will soon make one, by name, a page at a time. Of whom the caller leads; of everyone for who reads the regency.',
  })
  @Allow('SUPERIOR', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  attendanceWarnings(@Args() args: ConcernArgs, @Context() context: RequestContext) {
    return this.list.page(context, args, 'WARNING');
  }

  @Query(() => AttendanceConcernPage, {
    nullable: true,
    description:
      'Yang menunggu keputusan disiplin: people whose count has reached a number of days on which a person must decide, and nobody has; likewise.',
  })
  @Allow('SUPERIOR', 'PERSONNEL_ADMIN', 'APPOINTING_OFFICER')
  disciplineApprovals(@Args() args: ConcernArgs, @Context() context: RequestContext) {
    return this.list.page(context, args, 'CASE');
  }
}

@Resolver(() => AttendanceConcern)
export class AttendanceConcernResolver {
  constructor(private readonly years: DisciplineYears) {}

  @ResolveField(() => EmployeeType, { nullable: true })
  employee(@Parent() { personId, standings }: AttendanceConcern): EmployeeType {
    return { id: personId, standings: [...standings] };
  }

  @ResolveField(() => DisciplineYearType, { nullable: true })
  discipline(
    @Parent() { personId, year }: AttendanceConcern,
    @Context() context: RequestContext,
  ): Promise<DisciplineYearType | null> {
    return this.years.load(context, personId, year);
  }
}
