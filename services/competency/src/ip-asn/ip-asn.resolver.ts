import type { LocalDate } from '@asn/civil-date';
import { Authority, EmployeeType, OrgUnitType, Sources } from '@asn/people';
import { Allow, AllowSignedIn, LocalDateScalar, sqlOf, type RequestContext } from '@asn/subgraph';
import {
  Args,
  Context,
  Field,
  ArgsType,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { requireAuthority } from '../person/reached.ts';
import { distributionOf, type Judges } from './distribution-of.ts';
import { IpAsnDistributionType } from './distribution.type.ts';
import { IpAsnType } from './ip-asn.type.ts';
import { loadIpAsn } from './load-ip-asn.ts';
import { IpAsnPointsPayload, IpAsnPointsType, ReplaceIpAsnPointsInput } from './points.type.ts';
import { readRoot } from './read-distribution.ts';
import { readPointsInForce } from './read-points.ts';
import { ReplaceIpAsnPoints } from './replace-points.ts';

@ArgsType()
class OnArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day; today when absent.' })
  on?: LocalDate | null;
}

@ArgsType()
class IpAsnDistributionArgs extends OnArgs {
  @Field(() => ID, { nullable: true, description: 'The unit; the whole regency when absent.' })
  unit?: string | null;
}

@Resolver(() => EmployeeType)
export class IpAsnOfEmployeeResolver {
  constructor(
    private readonly authority: Authority,
    private readonly sources: Sources,
  ) {}

  @ResolveField(() => IpAsnType, {
    nullable: true,
    description:
      'Indeks profesionalitas ASN on a day, by what is known now. Null for a day on which they do not serve, and before 10 May 2019.',
  })
  async ipAsn(
    @Parent() employee: EmployeeType,
    @Args() { on }: OnArgs,
    @Context() context: RequestContext,
  ): Promise<IpAsnType | null> {
    await requireAuthority(this.authority, context, employee);
    return loadIpAsn(context, this.sources, employee, on ?? context.actor.today);
  }
}

const DISTRIBUTION =
  'Sebaran indeks: how many people of the unit and those below it have an index in each band. Null for a unit that the caller neither leads nor administers.';

@Resolver(() => OrgUnitType)
export class IpAsnOfUnitResolver {
  readonly #judges: Judges;

  constructor(authority: Authority, sources: Sources) {
    this.#judges = { authority, sources };
  }

  @ResolveField(() => IpAsnDistributionType, { nullable: true, description: DISTRIBUTION })
  ipAsnDistribution(
    @Parent() unit: OrgUnitType,
    @Args() { on }: OnArgs,
    @Context() context: RequestContext,
  ): Promise<IpAsnDistributionType | null> {
    return distributionOf(context, this.#judges, unit.id, on ?? context.actor.today);
  }
}

@Resolver()
export class IpAsnResolver {
  readonly #judges: Judges;

  constructor(
    authority: Authority,
    sources: Sources,
    private readonly replacePoints: ReplaceIpAsnPoints,
  ) {
    this.#judges = { authority, sources };
  }

  @Query(() => IpAsnDistributionType, { nullable: true, description: DISTRIBUTION })
  @Allow('SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  async ipAsnDistribution(
    @Args() { unit, on }: IpAsnDistributionArgs,
    @Context() context: RequestContext,
  ): Promise<IpAsnDistributionType | null> {
    const day = on ?? context.actor.today;
    const unitId = unit ?? (await readRoot(context, day));
    return unitId === null ? null : distributionOf(context, this.#judges, unitId, day);
  }

  @Query(() => [IpAsnPointsType], {
    nullable: true,
    description: 'The figures by which the index is computed on a day; empty before the first.',
  })
  @AllowSignedIn()
  ipAsnPoints(@Args() { on }: OnArgs, @Context() context: RequestContext): Promise<IpAsnPointsType[]> {
    return readPointsInForce(sqlOf(context.em), on ?? context.actor.today);
  }

  @Mutation(() => IpAsnPointsPayload, {
    nullable: true,
    description: 'Records that other figures hold from a day on; what held before stays.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceIpAsnPoints(@Args('input') input: ReplaceIpAsnPointsInput, @Context() context: RequestContext) {
    return this.replacePoints.run(context, input);
  }
}
