import { ToldError } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { Authority } from '@asn/people';
import { Allow, LocalDateScalar, type RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { predikats, type Predikat } from '../appraisal/predikat.table.ts';
import {
  checkDistribution,
  type Counts,
  type Distribution,
  type OrganisationPredikat,
} from './distribution.rule.ts';
import {
  DistributionPayload,
  OrganisationPredikatEnum,
  PredikatCountInput,
  PredikatDistributionType,
  ReplaceDistributionInput,
} from './distribution.type.ts';
import { readCounts, readDistribution } from './read-distribution.ts';
import { ReplaceDistribution } from './replace.ts';

const MOST_PEOPLE = 1_000_000;
const organisationArgument = {
  type: () => OrganisationPredikatEnum,
  description: 'The predikat of the organisation.',
};

@Resolver()
export class DistributionResolver {
  constructor(
    private readonly authority: Authority,
    private readonly replace: ReplaceDistribution,
  ) {}

  @Query(() => PredikatDistributionType, {
    nullable: true,
    description:
      'The distribution of a unit and those below it in a year, by what is sealed and else what is proposed: what is wrong with it, and what would be valid.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  async unitDistribution(
    @Args('unit', { type: () => ID, description: 'The unit.' }) unit: string,
    @Args('year', { type: () => Int, description: 'The calendar year.' }) year: number,
    @Args('organisation', organisationArgument) organisation: OrganisationPredikat,
    @Context() context: RequestContext,
  ): Promise<PredikatDistributionType> {
    await this.authority.require(context);
    if (year < 2000 || year > 2999) throw wrongInput();
    const distribution = await readDistribution(context, organisation, `${year}-12-31` as LocalDate);
    return told(await readCounts(context, unit, year), distribution);
  }

  @Query(() => PredikatDistributionType, {
    nullable: true,
    description:
      'The same of a distribution that somebody thinks of. A predikat that is not named has nobody.',
  })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  async checkDistribution(
    @Args('organisation', organisationArgument) organisation: OrganisationPredikat,
    @Args('counts', {
      type: () => [PredikatCountInput],
      description: 'How many people each predikat is to have.',
    })
    counts: PredikatCountInput[],
    @Args('on', {
      type: () => LocalDateScalar,
      nullable: true,
      description: 'By what holds on this day; today when absent.',
    })
    on: LocalDate | null,
    @Context() context: RequestContext,
  ): Promise<PredikatDistributionType> {
    const distribution = await readDistribution(context, organisation, on ?? context.actor.today);
    return told(countsOf(counts), distribution);
  }

  @Mutation(() => DistributionPayload, {
    nullable: true,
    description: 'Records that another distribution holds from a day on; what held before stays.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceDistribution(@Args('input') input: ReplaceDistributionInput, @Context() context: RequestContext) {
    return this.replace.run(context, input);
  }
}

function countsOf(inputs: readonly PredikatCountInput[]): Counts {
  const counts = Object.fromEntries(predikats.map((predikat) => [predikat, 0])) as Record<Predikat, number>;
  for (const { predikat, people } of inputs) {
    if (people < 0 || people > MOST_PEOPLE) throw wrongInput();
    counts[predikat] += people;
  }
  return counts;
}

function told(counts: Counts, distribution: Distribution & { source: string }): PredikatDistributionType {
  const { findings, nearest, people, binding, valid } = checkDistribution(counts, distribution);
  return {
    people,
    binding,
    valid,
    counts: listOf(counts),
    findings: findings.map((finding) => ({ ...finding, predikats: [...finding.predikats] })),
    nearest: nearest === null ? null : listOf(nearest.counts),
    changed: nearest?.changed ?? null,
    source: distribution.source,
  };
}

const listOf = (counts: Counts) =>
  [...predikats].reverse().map((predikat) => ({ predikat, people: counts[predikat] }));

const wrongInput = () =>
  new ToldError('BAD_USER_INPUT', {
    id: 'Tahun 2000 sampai 2999; jumlah orang 0 sampai 1.000.000.',
    en: 'A year from 2000 to 2999; 0 to 1,000,000 people.',
  });
