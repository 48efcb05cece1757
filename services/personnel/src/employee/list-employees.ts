import { Clock } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { headsOn, subtree } from '@asn/workforce';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { pageOf } from '../graph/page.ts';
import type { PointOfView } from '../graph/point-of-view.ts';
import { viewOf } from '../graph/point-of-view.args.ts';
import { relationsKnownAt } from '../relations.ts';
import type { EmployeeFilter, EmployeePageType, EmployeesArgs } from './employee-list.type.ts';
import { countEmployees, readEmployees, type Restriction } from './read-employees.ts';

/** The list of people, a page at a time. */
@Injectable()
export class ListEmployees {
  constructor(private readonly clock: Clock) {}

  async page(context: RequestContext, args: EmployeesArgs): Promise<Omit<EmployeePageType, 'totalCount'> & Counted> {
    const filter = args.filter ?? {};
    const page = await pageOf(
      { first: args.first, after: args.after ?? null },
      viewOf(args, context),
      this.clock.now(),
      JSON.stringify(filter),
      (view, after, limit) =>
        readEmployees(context, view, sql`${matching(filter, view)} and ${beyond(after)}`, limit),
    );
    return { ...page, count: () => countEmployees(context, page.view, matching(filter, page.view)) };
  }
}

/** Counting is a statement of its own, run when the field is asked for. */
export interface Counted {
  count: () => Promise<number>;
}

const beyond = (after: { name: string; id: string } | null): Restriction =>
  after === null ? sql`true` : sql`(p.name, p.id) > (${after.name}, ${after.id}::uuid)`;

function matching(filter: EmployeeFilter, view: PointOfView): Restriction {
  const conditions: Restriction[] = [sql`e.id is not null`];
  if (filter.name) conditions.push(sql`strpos(lower(p.name), lower(${filter.name})) > 0`);
  if (filter.employmentKind) conditions.push(sql`e.kind = ${filter.employmentKind}`);
  if (filter.unit) {
    const relations = relationsKnownAt(view.knownAt);
    conditions.push(sql`pos.unit_id in (
      with recursive ${headsOn(relations, view.asOf)}, ${subtree('below', sql`select ${filter.unit}::uuid`)}
      select unit_id from below)`);
  }
  return sql.join(conditions, sql` and `);
}
