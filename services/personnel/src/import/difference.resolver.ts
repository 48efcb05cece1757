import { Allow, PageArgs, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';
import { pageFrom } from '../graph/page.ts';
import { OrgUnitType } from '../org-unit/org-unit.type.ts';
import { loadUnit } from '../org-unit/read-units.ts';
import { DecideDifference, type DifferenceDecided } from './decide-difference.ts';
import {
  DecideDifferenceInput,
  DifferencePageType,
  DifferencePayload,
  DifferenceType,
} from './difference.type.ts';
import { readDifference, readOpenDifferences } from './read-differences.ts';

const today = (context: RequestContext) => ({ asOf: context.actor.today, knownAt: null });

@Resolver(() => DifferenceType)
export class DifferenceResolver {
  constructor(private readonly decide: DecideDifference) {}

  @Query(() => DifferencePageType, {
    nullable: true,
    description:
      'Differences between imported files and the records that wait for a decision, a page at a time.',
  })
  @Allow('PERSONNEL_ADMIN')
  openDifferences(@Args() args: PageArgs, @Context() context: RequestContext) {
    return pageFrom(
      { first: args.first, after: args.after ?? null },
      today(context),
      context.now,
      'openDifferences',
      (_view, after, limit) => readOpenDifferences(context, after, limit),
    );
  }

  @Mutation(() => DifferencePayload, {
    nullable: true,
    description:
      'Decides a difference. Those of NIP, birth date and sex say one thing and are decided together.',
  })
  @Allow('PERSONNEL_ADMIN')
  decideDifference(@Args('input') input: DecideDifferenceInput, @Context() context: RequestContext) {
    return this.decide.run(context, input);
  }

  @ResolveField(() => EmployeeType, {
    nullable: true,
    description: 'Whom it is about; null when about a unit.',
  })
  employee(
    @Parent() { personId }: DifferenceType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, today(context), personId);
  }

  @ResolveField(() => OrgUnitType, {
    nullable: true,
    description: 'The unit that it is about; null when about a person.',
  })
  orgUnit(
    @Parent() { unitId }: DifferenceType,
    @Context() context: RequestContext,
  ): Promise<OrgUnitType | null> {
    return loadUnit(context, today(context), unitId);
  }
}

@Resolver(() => DifferencePayload)
export class DifferencePayloadResolver {
  @ResolveField(() => DifferenceType, { nullable: true })
  async difference(
    @Parent() { differenceId }: DifferenceDecided,
    @Context() context: RequestContext,
  ): Promise<DifferenceType | null> {
    return differenceId === undefined ? null : ((await readDifference(context, differenceId)) ?? null);
  }
}
