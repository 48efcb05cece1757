import { forbidden, readersOf } from '@asn/access';
import { Authority, EmployeeType } from '@asn/people';
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadAssessor } from '../assessor/load-assessors.ts';
import { loadAssessed, requireAuthority } from '../employee/load-assessed.ts';
import { AchievementType, ProgressEntryType } from '../progress/progress.type.ts';
import { loadAchievements, loadProgress } from '../progress/read-progress.ts';
import { AgreeSkp } from './agree.ts';
import { DraftSkp } from './draft.ts';
import { OpenSkp } from './open.ts';
import { agreedOf, draftOf, loadSkp, loadVersions } from './read-skps.ts';
import { AgreeSkpInput, DraftSkpInput, OpenSkpInput } from './skp.input.ts';
import { SkpPayload } from './skp.payload.ts';
import { SkpType, SkpVersionType } from './skp.type.ts';

@Resolver(() => SkpType)
export class SkpResolver {
  constructor(private readonly authority: Authority) {}

  @Query(() => SkpType, {
    nullable: true,
    description: 'An SKP; null when there is none whom the caller may see.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  async skp(
    @Args('id', { type: () => ID, description: 'Its opaque id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<SkpType | null> {
    const skp = await loadSkp(context, id);
    const employee = skp === null ? null : await loadAssessed(context, skp.employeeId);
    if (employee === null) return null;
    if (!employee.standings.some((one) => readersOf.PERFORMANCE.includes(one))) throw forbidden();
    await requireAuthority(this.authority, context, employee);
    return skp;
  }

  @ResolveField(() => EmployeeType, { nullable: true, description: 'Whose it is.' })
  employee(
    @Parent() { employeeId }: SkpType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadAssessed(context, employeeId);
  }

  @ResolveField(() => EmployeeType, {
    nullable: true,
    description:
      'Pejabat penilai: who leads them today, or whom the personnel agency has named. Null for the regent.',
  })
  async assessor(
    @Parent() { employeeId }: SkpType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    const id = await loadAssessor(context, employeeId, context.actor.today);
    return id === null ? null : loadAssessed(context, id);
  }

  @ResolveField(() => SkpVersionType, { nullable: true, description: 'What both have agreed on last.' })
  async agreed(
    @Parent() { id }: SkpType,
    @Context() context: RequestContext,
  ): Promise<SkpVersionType | null> {
    return agreedOf(await loadVersions(context, id));
  }

  @ResolveField(() => SkpVersionType, { nullable: true, description: 'What waits for a signature.' })
  async draft(@Parent() { id }: SkpType, @Context() context: RequestContext): Promise<SkpVersionType | null> {
    return draftOf(await loadVersions(context, id));
  }

  @ResolveField(() => [SkpVersionType], { description: 'All that it has said, the first version first.' })
  versions(@Parent() { id }: SkpType, @Context() context: RequestContext): Promise<SkpVersionType[]> {
    return loadVersions(context, id);
  }

  @ResolveField(() => [ProgressEntryType], { description: 'All that was recorded, the latest day first.' })
  progress(@Parent() { id }: SkpType, @Context() context: RequestContext): Promise<ProgressEntryType[]> {
    return loadProgress(context, id);
  }

  @ResolveField(() => [AchievementType], { description: 'What each agreed indicator has come to.' })
  achievements(@Parent() { id }: SkpType, @Context() context: RequestContext): Promise<AchievementType[]> {
    return loadAchievements(context, id);
  }
}

@Resolver(() => SkpVersionType)
export class SkpVersionResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  superior(
    @Parent() { superiorId }: SkpVersionType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return superiorId === null ? Promise.resolve(null) : loadAssessed(context, superiorId);
  }
}

@Resolver()
export class SkpMutations {
  constructor(
    private readonly open: OpenSkp,
    private readonly draft: DraftSkp,
    private readonly agree: AgreeSkp,
  ) {}

  @Mutation(() => SkpPayload, {
    nullable: true,
    description: 'Opens an SKP for oneself, or for whom one assesses, in the position of its first day.',
  })
  @Allow('EMPLOYEE', 'APPOINTING_OFFICER')
  openSkp(@Args('input') input: OpenSkpInput, @Context() context: RequestContext) {
    return this.open.run(context, input);
  }

  @Mutation(() => SkpPayload, {
    nullable: true,
    description:
      'Writes what an SKP is to say, by the employee or the assessor. Of an agreed one it is the next version, which both agree on again.',
  })
  @Allow('EMPLOYEE', 'APPOINTING_OFFICER')
  draftSkp(@Args('input') input: DraftSkpInput, @Context() context: RequestContext) {
    return this.draft.run(context, input);
  }

  @Mutation(() => SkpPayload, {
    nullable: true,
    description:
      'Agrees to a draft as it was read, for the side on which the caller is. The second to do so seals it.',
  })
  @Allow('EMPLOYEE', 'APPOINTING_OFFICER')
  agreeSkp(@Args('input') input: AgreeSkpInput, @Context() context: RequestContext) {
    return this.agree.run(context, input);
  }
}
