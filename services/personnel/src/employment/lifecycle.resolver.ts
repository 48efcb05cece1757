import { batched, sqlOf, type RequestContext } from '@asn/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { viewKey } from '../graph/point-of-view.ts';
import { readLifecycles, readSituations } from './lifecycle.sql.ts';
import { transitionNames, transitionOf } from './lifecycle.table.ts';
import { LifecycleEntryType, PossibleTransitionType } from './lifecycle.type.ts';
import type { Situation } from './situation.ts';
import { blocks, leadsFrom } from './transition.rule.ts';

/** What has become of an employee's employments, and what may. */
@Resolver(() => EmployeeType)
export class LifecycleResolver {
  @ResolveField(() => [LifecycleEntryType], {
    nullable: true,
    description:
      'How the employments of this person began, changed and ended, the latest first: up to the day, as known then.',
  })
  async lifecycle(@Parent() { id, view }: EmployeeType, @Context() context: RequestContext) {
    const steps = await batched(context, `lifecycle ${viewKey(view)}`, id, async (ids) =>
      Map.groupBy(await readLifecycles(sqlOf(context.em), ids, view.knownAt), ({ personId }) => personId),
    );
    return (steps ?? [])
      .filter(({ effectiveOn }) => effectiveOn <= view.asOf)
      .map(({ standing, ...step }) => ({ ...step, legalStanding: standing }));
  }

  @ResolveField(() => [PossibleTransitionType], {
    nullable: true,
    description:
      'What a decree that takes effect on the day could make of the employment, as far as the records tell.',
  })
  async possibleTransitions(@Parent() { id, view }: EmployeeType, @Context() context: RequestContext) {
    const situation = await batched(context, 'situation', id, async (ids) => {
      const found = await readSituations(sqlOf(context.em), ids);
      return new Map(found.map((one) => [one.personId, one]));
    });
    return situation === null ? [] : possible(situation, view.asOf);
  }
}

const possible = (situation: Situation, effectiveOn: Situation['startedOn']): PossibleTransitionType[] =>
  transitionNames
    .filter((name) => leadsFrom(name, situation))
    .map((name) => {
      const { law, ends, lasts, evidence = [] } = transitionOf(name);
      return {
        transition: name,
        law,
        endsEmployment: ends === 'EMPLOYMENT',
        needsUntil: lasts !== undefined,
        needsEvidence: [...evidence],
        blocks: blocks(name, situation, { effectiveOn, until: null }),
      };
    });
