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
    (view, after, limit) =>
      readEmployees(context, view, furtherThan(after, matching(context, filter, view)), limit),
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
        return readEmployees(context, view, furtherThan(after, placedIn([unitId], view)), limit);
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

function matching(context: RequestContext, filter: EmployeeFilter, view: PointOfView): Among {
  if (filter.unit && !isOpaqueId(filter.unit)) return { people: null, where: sql`false` };
  const where = [sql`e.id is not null`];
  if (filter.name) where.push(sql`lower(p.name) like lower(${containing(filter.name)})`);
  if (filter.employmentKind)
    where.push(
      sql`e.kind = ${filter.employmentKind} and ${readable(context.actor, subject, 'CAREER')}`,
      // What the planner can begin at where there are few of a kind.
      sql`exists (select from employment k where k.person_id = p.id and k.kind = ${filter.employmentKind})`,
    );
  let people = reachOf(currentRelations, context.actor);
  if (filter.unit) {
    const relations = relationsKnownAt(view.knownAt);
    const below = subtree(relations, view.asOf, 'below', sql`select ${filter.unit}::uuid`);
    if (people !== null) where.push(sql`pos.unit_id in (with recursive ${below} select unit_id from below)`);
    // By the posts of its units: a page of one school must not look through everyone's.
    else
      people = sql`
        with recursive ${below}
        select placed.person_id from below join ${relations.placement} placed on placed.unit_id = below.unit_id
        where placed.kind = 'DEFINITIVE' and placed.valid @> ${view.asOf}::date`;
  }
  return { people, where: sql.join(where, sql` and `) };
}
