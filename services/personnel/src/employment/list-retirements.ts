import { readable } from '@asn/access';
import { isOpaqueId, type LastSeen, type Page, type RequestContext } from '@asn/subgraph';
import { MANY_UNITS, placedIn, reachOf } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import type { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';
import { placedToday, subject } from '../employee/visible.ts';
import { pageFrom } from '../graph/page.ts';
import type { PointOfView } from '../graph/point-of-view.ts';
import { readSubtree } from '../org-unit/read-subtree.ts';
import { currentRelations } from '../relations.ts';
import type { WhoRetiresArgs } from './retirement.type.ts';

/** Those who retire by age between two days, of whom the caller may read the career, by the index of that day. */
export async function listRetirements(
  context: RequestContext,
  { first, after, ...filter }: WhoRetiresArgs,
): Promise<Page<EmployeeType | null>> {
  const today: PointOfView = { asOf: context.actor.today, knownAt: null };
  const page = await pageFrom(
    { first, after: after ?? null },
    today,
    context.now,
    `retires ${filter.from} ${filter.to} ${filter.unit ?? ''}`,
    (_view, last, limit) => readRetiring(context, filter, last, limit),
  );
  const nodes = await Promise.all(page.nodes.map(({ id }) => loadEmployee(context, today, id)));
  return { nodes, pageInfo: page.pageInfo };
}

type Filter = Pick<WhoRetiresArgs, 'from' | 'to' | 'unit'>;

/** `name` is the day: pages are sorted by (day, id). */
async function readRetiring(
  context: RequestContext,
  { from, to, unit }: Filter,
  last: LastSeen | null,
  limit: number,
): Promise<LastSeen[]> {
  if (unit && !isOpaqueId(unit)) return [];
  const { actor } = context;
  const conditions: RawBuilder<unknown>[] = [
    sql`p.retires_on >= ${from}::date and p.retires_on < ${to}::date`,
    readable(actor, subject, 'CAREER'),
  ];
  if (last !== null) conditions.push(sql`(p.retires_on, p.id) > (${last.name}::date, ${last.id}::uuid)`);
  const units = unit ? await readSubtree(context, { asOf: actor.today, knownAt: null }, unit) : null;
  if (units !== null) conditions.push(sql`placed.unit_id = any (${units}::uuid[])`);
  // Of few people each is looked at; everyone, and many, by the index of the day.
  const chosen =
    units !== null && units.length <= MANY_UNITS
      ? placedIn(currentRelations, units, actor.today)
      : reachOf(currentRelations, actor);
  const people =
    chosen === null
      ? sql`person p`
      : sql`(${chosen}) chosen
          cross join lateral (select id, retires_on from person where id = chosen.person_id limit 1) p`;
  const { rows } = await sql<LastSeen>`
    select p.id, p.retires_on::text as name from ${people} ${placedToday(actor)}
    where ${sql.join(conditions, sql` and `)}
    order by p.retires_on, p.id limit ${limit}`.execute(context.db);
  return rows;
}
