import type { LocalDate } from '@asn/civil-date';
import { OrgUnitType } from '@asn/people';
import { Allow, AllowSignedIn, LocalDateScalar, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadTraining } from '../training/read-trainings.ts';
import { TrainingType } from '../training/training.type.ts';
import { EndProgramme } from './end.ts';
import { ListDue, loadDue } from './list-due.ts';
import { OpenProgramme, type ProgrammeOpened } from './open.ts';
import {
  DueForTrainingArgs,
  DueTrainingPage,
  DueTrainingRow,
  DueTrainingType,
  EndProgrammeInput,
  OpenProgrammeInput,
  ProgrammePayload,
  ProgrammeType,
  type ProgrammeRow,
} from './programme.type.ts';
import { loadProgramme, readProgrammes } from './read-programmes.ts';

@Resolver()
export class ProgrammeMutations {
  constructor(
    private readonly open: OpenProgramme,
    private readonly end: EndProgramme,
  ) {}

  @Mutation(() => ProgrammePayload, {
    nullable: true,
    description: 'Program pelatihan berkala: says which group takes a training again every so many months.',
  })
  @Allow('PERSONNEL_ADMIN')
  openTrainingProgramme(@Args('input') input: OpenProgrammeInput, @Context() context: RequestContext) {
    return this.open.run(context, input);
  }

  @Mutation(() => ProgrammePayload, {
    nullable: true,
    description: 'Penghentian program: says from which day on nobody is due for it.',
  })
  @Allow('PERSONNEL_ADMIN')
  endTrainingProgramme(@Args('input') input: EndProgrammeInput, @Context() context: RequestContext) {
    return this.end.run(context, input);
  }
}

@Resolver(() => ProgrammePayload)
export class ProgrammePayloadResolver {
  @ResolveField(() => ProgrammeType, { nullable: true })
  programme(
    @Parent() { programmeId }: ProgrammeOpened,
    @Context() context: RequestContext,
  ): Promise<ProgrammeRow | null> {
    return programmeId === undefined ? Promise.resolve(null) : loadProgramme(context, programmeId);
  }
}

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(private readonly list: ListDue) {}

  @Query(() => [ProgrammeType], { nullable: true, description: 'Program pelatihan berkala of a day.' })
  @AllowSignedIn()
  trainingProgrammes(
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day; today when absent.' })
    on: LocalDate | null,
    @Context() context: RequestContext,
  ): Promise<ProgrammeRow[]> {
    return readProgrammes(context, on ?? context.actor.today);
  }

  @Query(() => DueTrainingPage, {
    nullable: true,
    description:
      'Siapa yang wajib mengikuti pelatihan: people of the group of a programme who never took it, or a whole cycle ago, by name, a page at a time. A superior finds whom they lead, an admin whom they administer.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  dueForTraining(@Args() args: DueForTrainingArgs, @Context() context: RequestContext) {
    return this.list.page(context, args);
  }

  @ResolveField(() => TrainingType)
  training(@Parent() { trainingId }: ProgrammeType, @Context() context: RequestContext) {
    return loadTraining(context, trainingId);
  }

  @ResolveField(() => OrgUnitType, { nullable: true })
  orgUnit(@Parent() { unitId }: ProgrammeType): OrgUnitType | null {
    return unitId === null ? null : { id: unitId };
  }
}

@Resolver(() => DueTrainingRow)
export class DueTrainingRowResolver {
  @ResolveField(() => [DueTrainingType], { nullable: true })
  trainings(@Parent() { employee, day }: DueTrainingRow, @Context() context: RequestContext) {
    return loadDue(context, employee.id, day);
  }
}
