import { Allow, batched, sqlOf, type RequestContext } from '@asn/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { listRetirements } from './list-retirements.ts';
import { retirementOn, type Retirement } from './retirement.rule.ts';
import { readRetirementAges, readRetirementFacts } from './retirement.sql.ts';
import { RetirementPageType, RetirementType, WhoRetiresArgs } from './retirement.type.ts';

/** When people retire by age. */
@Resolver(() => EmployeeType)
export class RetirementResolver {
  @Query(() => RetirementPageType, {
    nullable: true,
    description:
      'Who retires by age between two days, of those whose career the caller may read, a page at a time.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  whoRetires(@Args() args: WhoRetiresArgs, @Context() context: RequestContext) {
    return listRetirements(context, args);
  }

  @ResolveField(() => RetirementType, {
    nullable: true,
    description:
      'When this person retires by age, by the position held now. Null when that tells no age, or they have left before.',
  })
  async retirement(
    @Parent() { id }: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<RetirementType | null> {
    const retirement = await batched(context, 'retirement', id, (ids) => readRetirements(context, ids));
    if (retirement === null) return null;
    const { on, age, category, law } = retirement;
    return { on, age, rule: category, law: `${law.number} ${law.article}` };
  }
}

async function readRetirements(
  context: RequestContext,
  personIds: readonly string[],
): Promise<Map<string, Retirement>> {
  const sql = sqlOf(context.em);
  const [ages, people] = [await readRetirementAges(sql), await readRetirementFacts(sql, personIds)];
  return new Map(
    people.flatMap((facts) => {
      const retirement = retirementOn(facts, ages);
      return retirement === null ? [] : [[facts.personId, retirement]];
    }),
  );
}
