import { readable } from '@asn/access';
import { batched, isOpaqueId, type Page, type PageArgs, type RequestContext } from '@asn/subgraph';
import { MANY_UNITS, placedIn, reachOf } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { pageFrom } from '../graph/page.ts';
import { viewOf } from '../graph/point-of-view.args.ts';
import { viewKey, type PointOfView } from '../graph/point-of-view.ts';
import { readSubtree } from '../org-unit/read-subtree.ts';
import { currentRelations, relationsKnownAt } from '../relations.ts';
import type { EmployeeFilter, EmployeesArgs } from './employee-list.type.ts';
import type { EmployeeType } from './employee.type.ts';
import {
  countEmployees,
  countEmployeesByUnit,
  employedIn,
  readEmployees,
  readEmployeesByUnit,
  readFewOfKind,
  type Among,
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
    async (view, after, limit) =>
      readEmployees(context, view, furtherThan(after, await matching(context, filter, view)), limit),
  );
  const count = async () => countEmployees(context, page.view, await matching(context, filter, page.view));
  return { ...page, count };
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
        return readEmployees(context, view, furtherThan(after, employedIn([unitId], view)), limit);
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

const furtherThan = (after: { name: string; id: string } | null, { people, where }: Among): Among => ({
  people,
  where: after === null ? where : sql`${where} and (p.name, p.id) > (${after.name}, ${after.id}::uuid)`,
});

/** A pattern of `like` for text that is somewhere in a name, whatever signs it has. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

async function matching(context: RequestContext, filter: EmployeeFilter, view: PointOfView): Promise<Among> {
  if (filter.unit && !isOpaqueId(filter.unit)) return { people: null, where: sql`false` };
  const units = filter.unit ? await readSubtree(context, view, filter.unit) : null;
  const where = [sql`e.id is not null`];
  if (units !== null) where.push(sql`pos.unit_id = any (${units}::uuid[])`);
  if (filter.name) where.push(sql`lower(p.name) like lower(${containing(filter.name)})`);
  if (filter.employmentKind)
    where.push(sql`e.kind = ${filter.employmentKind} and ${readable(context.actor, subject, 'CAREER')}`);
  return { people: await chosen(context, filter, view, units), where: sql.join(where, sql` and `) };
}

/** Whom to look at: those of a few units, those whom the caller may reach, or a few of a kind; null: by name. */
async function chosen(
  context: RequestContext,
  { employmentKind }: EmployeeFilter,
  view: PointOfView,
  units: readonly string[] | null,
): Promise<RawBuilder<unknown> | null> {
  if (units !== null && units.length <= MANY_UNITS)
    return placedIn(relationsKnownAt(view.knownAt), units, view.asOf);
  const reach = reachOf(currentRelations, context.actor);
  if (reach !== null || !employmentKind) return reach;
  const few = await readFewOfKind(context, employmentKind);
  return few === null ? null : sql`select unnest(${few}::uuid[]) as person_id`;
}
