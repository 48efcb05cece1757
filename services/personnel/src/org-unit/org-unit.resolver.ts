import { Allow, batched, isOpaqueId, PageArgs, type RequestContext } from '@asn/subgraph';
import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { sql, type RawBuilder } from 'kysely';
import { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';
import { EmployeePageType } from '../employee/employee-list.type.ts';
import { listEmployeesOfUnit } from '../employee/list-employees.ts';
import { pageFrom } from '../graph/page.ts';
import { PointOfViewArgs, viewOf } from '../graph/point-of-view.args.ts';
import { viewKey } from '../graph/point-of-view.ts';
import { PositionType } from '../position/position.type.ts';
import { readPositionsOfUnits } from '../position/read-positions.ts';
import { OrgUnitPageType, OrgUnitType, OrgUnitsArgs, type OrgUnitFilter } from './org-unit.type.ts';
import { countUnits, loadUnit, readChildren, readHeads, readUnits } from './read-units.ts';

@ArgsType()
class OrgUnitArgs extends PointOfViewArgs {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;
}

/** The organisation is public to everyone in it; the people in it are not. */
@Resolver(() => OrgUnitType)
export class OrgUnitResolver {
  @Query(() => OrgUnitType, {
    nullable: true,
    description: 'A unit by id; null when it does not exist on the day.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR')
  orgUnit(@Args() args: OrgUnitArgs, @Context() context: RequestContext): Promise<OrgUnitType | null> {
    return loadUnit(context, viewOf(args, context), args.id);
  }

  @Query(() => OrgUnitPageType, {
    nullable: true,
    description: 'The units that exist on the day, by name, a page at a time.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR')
  async orgUnits(@Args() args: OrgUnitsArgs, @Context() context: RequestContext) {
    const filter = args.filter ?? {};
    const page = await pageFrom(
      { first: args.first, after: args.after ?? null },
      viewOf(args, context),
      context.now,
      JSON.stringify(filter),
      (view, after, limit) => readUnits(context, view, sql`${matching(filter)} and ${beyond(after)}`, limit),
    );
    return { ...page, count: () => countUnits(context, page.view, matching(filter)) };
  }

  @ResolveReference()
  resolveReference(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<OrgUnitType | null> {
    return loadUnit(context, { asOf: context.actor.today, knownAt: null }, reference.id);
  }

  @ResolveField(() => OrgUnitType, { nullable: true, description: 'Unor atasan; null for the root.' })
  parent(@Parent() unit: OrgUnitType, @Context() context: RequestContext): Promise<OrgUnitType | null> {
    return loadUnit(context, unit.view, unit.parentId);
  }

  @ResolveField(() => [OrgUnitType], { description: 'The units directly below it on the day, by name.' })
  async children(
    @Parent() { id, view }: OrgUnitType,
    @Context() context: RequestContext,
  ): Promise<OrgUnitType[]> {
    const found = await batched(context, `children ${viewKey(view)}`, id, (ids) =>
      readChildren(context, view, ids),
    );
    return found ?? [];
  }

  @ResolveField(() => [PositionType], { description: 'The positions in it, by title.' })
  async positions(
    @Parent() { id }: OrgUnitType,
    @Context() context: RequestContext,
  ): Promise<PositionType[]> {
    return (await batched(context, 'positions', id, (ids) => readPositionsOfUnits(context, ids))) ?? [];
  }

  @ResolveField(() => EmployeePageType, {
    nullable: true,
    description:
      'The people placed in it on the day whom the caller may see, by name; not those of the units below.',
  })
  employees(@Parent() { id, view }: OrgUnitType, @Args() args: PageArgs, @Context() context: RequestContext) {
    return listEmployeesOfUnit(context, id, view, args);
  }

  @ResolveField(() => EmployeeType, {
    nullable: true,
    description:
      'Who heads it on the day: definitive, else acting. Null when vacant, and when the caller may not see them.',
  })
  async head(@Parent() unit: OrgUnitType, @Context() context: RequestContext): Promise<EmployeeType | null> {
    const { view } = unit;
    const head = await batched(context, `head ${viewKey(view)}`, unit.id, (ids) =>
      readHeads(context, view, ids),
    );
    return loadEmployee(context, view, head);
  }
}

@Resolver(() => OrgUnitPageType)
export class OrgUnitPageResolver {
  @ResolveField(() => Int)
  totalCount(@Parent() page: { count: () => Promise<number> }): Promise<number> {
    return page.count();
  }
}

const beyond = (after: { name: string; id: string } | null): RawBuilder<unknown> =>
  after === null ? sql`true` : sql`(u.name, u.unit_id) > (${after.name}, ${after.id}::uuid)`;

function matching(filter: OrgUnitFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.parent && !isOpaqueId(filter.parent)) return sql`false`;
  if (filter.parent) conditions.push(sql`u.parent_id = ${filter.parent}`);
  if (filter.name) conditions.push(sql`strpos(lower(u.name), lower(${filter.name})) > 0`);
  return sql.join(conditions, sql` and `);
}
