import type { LocalDate } from '@asn/civil-date';
import { Authority, EmployeeType, OrgUnitType, Sources } from '@asn/people';
import { Allow, AllowSignedIn, LocalDateScalar, sqlOf, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReplaceTalentFiguresInput, TalentFiguresPayload, TalentFigureType } from './figures.type.ts';
import { ListTalent } from './list-talent.ts';
import { loadTalentMap } from './load-talent-map.ts';
import { loadTalentBox } from './load-talent.ts';
import { readFiguresInForce } from './read-figures.ts';
import { loadAssessed, RecordTalentScores, type ScoresRecorded } from './record-scores.ts';
import { ReplaceTalentFigures } from './replace-figures.ts';
import { RecordTalentScoresInput, TalentScoresPayload } from './scores.type.ts';
import { TalentBoxType } from './talent-box.type.ts';
import { TalentMapType } from './talent-map.type.ts';
import { CandidatesArgs, TalentPage, TalentPoolArgs } from './talent-page.type.ts';

@Resolver(() => EmployeeType)
export class TalentOfEmployeeResolver {
  constructor(
    private readonly authority: Authority,
    private readonly sources: Sources,
  ) {}

  @ResolveField(() => TalentBoxType, {
    nullable: true,
    description:
      'Kotak talenta today, by what is known now, with all that it comes from. Null for who does not serve.',
  })
  async talentBox(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<TalentBoxType | null> {
    await this.authority.require(context);
    return loadTalentBox(context, this.sources, employee);
  }
}

@Resolver(() => OrgUnitType)
export class TalentOfUnitResolver {
  constructor(
    private readonly authority: Authority,
    private readonly sources: Sources,
  ) {}

  @ResolveField(() => TalentMapType, {
    nullable: true,
    description:
      'Peta talenta: how many people of the unit and those below it are in each box. For the personnel admin, the auditor and the appointing officer.',
  })
  async talentMap(
    @Parent() unit: OrgUnitType,
    @Context() context: RequestContext,
  ): Promise<TalentMapType | null> {
    await this.authority.require(context);
    return loadTalentMap(context, this.sources, unit.id);
  }
}

@Resolver()
export class TalentLists {
  constructor(private readonly lists: ListTalent) {}

  @Query(() => TalentPage, {
    nullable: true,
    description: 'Kelompok talenta: who is in a box, by name. Placed within seconds of a change.',
  })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  talentPool(@Args() args: TalentPoolArgs, @Context() context: RequestContext): Promise<TalentPage> {
    return this.lists.pool(context, args);
  }

  @Query(() => TalentPage, {
    nullable: true,
    description:
      'Calon pengganti: who of the succession pool (box 7 to 9) stands one rung below the position or on its own, box 9 first, each box by name. `readiness` says what each of them lacks. Null for a position that is not known.',
  })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  candidatesFor(
    @Args() args: CandidatesArgs,
    @Context() context: RequestContext,
  ): Promise<TalentPage | null> {
    return this.lists.candidates(context, args);
  }
}

@Resolver()
export class TalentFiguresResolver {
  constructor(
    private readonly replaceFigures: ReplaceTalentFigures,
    private readonly recordScores: RecordTalentScores,
  ) {}

  @Query(() => [TalentFigureType], {
    nullable: true,
    description:
      'The figures by which the talent map and readiness are judged on a day; empty before the first.',
  })
  @AllowSignedIn()
  talentFigures(
    @Args('on', { type: () => LocalDateScalar, nullable: true, description: 'The day; today when absent.' })
    on: LocalDate | null,
    @Context() context: RequestContext,
  ): Promise<TalentFigureType[]> {
    return readFiguresInForce(sqlOf(context.em), on ?? context.actor.today);
  }

  @Mutation(() => TalentFiguresPayload, {
    nullable: true,
    description: 'Records that other figures hold from a day on; what held before stays.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceTalentFigures(@Args('input') input: ReplaceTalentFiguresInput, @Context() context: RequestContext) {
    return this.replaceFigures.run(context, input);
  }

  @Mutation(() => TalentScoresPayload, {
    nullable: true,
    description: 'Records what an assessment found of the potential, or of what reinforces performance.',
  })
  @Allow('PERSONNEL_ADMIN')
  recordTalentScores(@Args('input') input: RecordTalentScoresInput, @Context() context: RequestContext) {
    return this.recordScores.run(context, input);
  }
}

@Resolver(() => TalentScoresPayload)
export class TalentScoresPayloadResolver {
  @ResolveField(() => [EmployeeType], { nullable: 'itemsAndList' })
  employees(@Parent() recorded: ScoresRecorded, @Context() context: RequestContext) {
    return loadAssessed(context, recorded);
  }
}
