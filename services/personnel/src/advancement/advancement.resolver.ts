import type { LocalDate } from '@asn/civil-date';
import { Allow, batched, type RequestContext } from '@asn/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';
import {
  AdvancementArgs,
  KgbDuePageType,
  PromotionCandidatePageType,
  WhoIsDueForKgbArgs,
  WhoMayBePromotedArgs,
} from './advancement-list.type.ts';
import { KgbType, PromotionType, shown } from './advancement.type.ts';
import { kgbFrom } from './kgb-on.ts';
import { listCandidates } from './list-candidates.ts';
import { listKgbDue } from './list-kgb-due.ts';
import { promotionDayFrom } from './promotion-day.rule.ts';
import { promotionOn } from './promotion.rule.ts';
import { readPromotionFacts } from './read-facts.ts';
import { readKgbFacts } from './read-kgb.ts';

/** How an employee may advance: in rank, and in pay within the rank. */
@Resolver(() => EmployeeType)
export class AdvancementResolver {
  @ResolveField(() => PromotionType, {
    nullable: true,
    description:
      'The next promotion in rank, from a day on. Null for who is no PNS then, and from the highest grade.',
  })
  promotion(
    @Parent() employee: EmployeeType,
    @Args() { on }: AdvancementArgs,
    @Context() context: RequestContext,
  ): Promise<PromotionType | null> {
    return promotionOf(context, employee, on ?? context.actor.today);
  }

  @ResolveField(() => KgbType, {
    nullable: true,
    description:
      'The next periodic raise, from a day on. Null after the last, and where grade service is not known.',
  })
  async kgb(
    @Parent() { id, standings }: EmployeeType,
    @Args() { on }: AdvancementArgs,
    @Context() context: RequestContext,
  ): Promise<KgbType | null> {
    const day = on ?? context.actor.today;
    const facts = await batched(context, `kgb ${day}`, id, (ids) => readKgbFacts(context.db, ids, day));
    const kgb = facts === null ? null : kgbFrom(facts, day);
    return kgb === null ? null : { ...kgb, conditions: shown(kgb.conditions, standings, context) };
  }

  @Query(() => PromotionCandidatePageType, {
    nullable: true,
    description:
      'Who has been in their rank long enough, without an appraisal below Baik, of those whose performance the caller may read: each with all conditions.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  async whoMayBePromoted(@Args() args: WhoMayBePromotedArgs, @Context() context: RequestContext) {
    const { nodes, pageInfo } = await listCandidates(context, args);
    return {
      nodes: await Promise.all(
        nodes.map(async ({ id }) => {
          const employee = await employeeNow(context, id);
          return { employee, promotion: employee && (await promotionOf(context, employee, args.on)) };
        }),
      ),
      pageInfo,
    };
  }

  @Query(() => KgbDuePageType, {
    nullable: true,
    description: 'Raises that fall due in a month, of those whose career the caller may read.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  async whoIsDueForKgb(@Args() args: WhoIsDueForKgbArgs, @Context() context: RequestContext) {
    const { nodes, pageInfo } = await listKgbDue(context, args);
    const due = nodes.map(async ({ id, name, ...raise }) => ({
      ...raise,
      dueOn: name,
      employee: await employeeNow(context, id),
    }));
    return { nodes: await Promise.all(due), pageInfo };
  }
}

const employeeNow = (context: RequestContext, id: string): Promise<EmployeeType | null> =>
  loadEmployee(context, { asOf: context.actor.today, knownAt: null }, id);

async function promotionOf(
  context: RequestContext,
  { id, standings }: EmployeeType,
  day: LocalDate,
): Promise<PromotionType | null> {
  const on = promotionDayFrom(day);
  const facts = await batched(context, `promotion ${on}`, id, (ids) =>
    readPromotionFacts(context.db, ids, on),
  );
  const promotion = facts === null ? null : promotionOn(facts, on);
  return promotion === null
    ? null
    : { ...promotion, conditions: shown(promotion.conditions, standings, context) };
}
