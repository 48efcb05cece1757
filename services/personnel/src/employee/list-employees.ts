import { readable } from '@asn/access';
import { batched, isOpaqueId, type Page, type PageArgs, type RequestContext } from '@asn/subgraph';
import { reachOf, subtree } from '@asn/workforce';
import { sql } from 'kysely';
import { pageFrom } from '../graph/page.ts';
import { viewOf } from '../graph/point-of-view.args.ts';
import { viewKey, type PointOfView } from '../graph/point-of-view.ts';
import { currentRelations, relationsKnownAt } from '../relations.ts';
import type { EmployeeFilter, EmployeesArgs } from './employee-list.type.ts';
import type { EmployeeType } from './employee.type.ts';
import {
  countEmployees,
  countEmployeesByUnit,
  placedIn,
  readEmployees,
  readEmployeesByUnit,
  type Restriction,
} from './read-employees.ts';
import { subject } from './visible.ts';

/** The people employed on the day whom the caller may see, a page at a time. */
export async function listEmployees(context: RequestContext, args: EmployeesArgs): Promise<CountedEmployees> {
  const filter = args.filter ?? {};
  const page = await pageFrom(
    { first: args.first, after: args.after ?? null },
    viewOf(args, context),
    context.now,
    JSON.stringify(filter),
    (view, after, limit) =>
      readEmployees(context, view, sql`${matching(context, filter, view)} and ${beyond(after)}`, limit),
  );
  return { ...page, count: () => countEmployees(context, page.view, matching(context, filter, page.view)) };
}

/** The people placed in a unit on the day. The first pages of many units are one statement. */
export async function listEmployeesOfUnit(
  context: RequestContext,
  unitId: string,
  firstView: PointOfView,
  args: PageArgs,
): Promise<CountedEmployees> {
  const page = await pageFrom(
    { first: args.first, after: args.after ?? null },
    firstView,
    context.now,
    `unit ${unitId}`,
    async (view, after, limit) => {
      if (after !== null) {
        return readEmployees(context, view, sql`${placedIn([unitId])} and ${beyond(after)}`, limit);
      }
      const first = await batched(context, `first ${limit} of unit ${viewKey(view)}`, unitId, (ids) =>
        readEmployeesByUnit(context, view, ids, limit),
      );
      return first ?? [];
    },
  );
  const count = async () =>
    (await batched(context, `count of unit ${viewKey(page.view)}`, unitId, (ids) =>
      countEmployeesByUnit(context, page.view, ids),
    )) ?? 0;
  return { ...page, count };
}

/** Counting is a statement of its own, run when the field is asked for. */
export interface Counted {
  count: () => Promise<number>;
}

type CountedEmployees = Page<EmployeeType> & Counted;

const beyond = (after: { name: string; id: string } | null): Restriction =>
  after === null ? sql`true` : sql`(p.name, p.id) > (${after.name}, ${after.id}::uuid)`;

/** A pattern of `like` for text that is somewhere in a name, whatever signs it has. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

function matching(context: RequestContext, filter: EmployeeFilter, view: PointOfView): Restriction {
  const conditions: Restriction[] = [sql`e.id is not null`];
  const reach = reachOf(currentRelations, context.actor);
  if (reach !== null) conditions.push(sql`p.id in (${reach})`);
  if (filter.name) conditions.push(sql`lower(p.name) like lower(${containing(filter.name)})`);
  if (filter.employmentKind)
    conditions.push(sql`e.kind = ${filter.employmentKind} and ${readable(context.actor, subject, 'CAREER')}`);
  if (filter.unit && !isOpaqueId(filter.unit)) return sql`false`;
  if (filter.unit) {
    const relations = relationsKnownAt(view.knownAt);
    // By the unit's posts: a page of one school must not look through everyone's.
    conditions.push(sql`p.id in (
      with recursive ${subtree(relations, view.asOf, 'below', sql`select ${filter.unit}::uuid`)}
      select placed.person_id from below join ${relations.placement} placed on placed.unit_id = below.unit_id
      where placed.kind = 'DEFINITIVE' and placed.valid @> ${view.asOf}::date)`);
  }
  return sql.join(conditions, sql` and `);
}
