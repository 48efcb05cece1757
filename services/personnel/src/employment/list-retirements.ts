import { readable } from '@asn/access';
import { isOpaqueId, type LastSeen, type Page, type RequestContext } from '@asn/subgraph';
import { reachOf, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import type { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';
import { placedToday, subject } from '../employee/visible.ts';
import { pageFrom } from '../graph/page.ts';
import type { PointOfView } from '../graph/point-of-view.ts';
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
  const reach = reachOf(currentRelations, actor);
  if (reach !== null) conditions.push(sql`p.id in (${reach})`);
  if (unit) conditions.push(sql`p.id in (${placedBelow(unit, actor.today)})`);
  const { rows } = await sql<LastSeen>`
    select p.id, p.retires_on::text as name from person p ${placedToday(actor)}
    where ${sql.join(conditions, sql` and `)}
    order by p.retires_on, p.id limit ${limit}`.execute(context.db);
  return rows;
}

const placedBelow = (unit: string, day: PointOfView['asOf']): RawBuilder<unknown> => sql`
  with recursive ${subtree(currentRelations, day, 'below', sql`select ${unit}::uuid`)}
  select placed.person_id from below join ${currentRelations.placement} placed on placed.unit_id = below.unit_id
  where placed.kind = 'DEFINITIVE' and placed.valid @> ${day}::date`;
