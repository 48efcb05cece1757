import type { RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { DifferenceType } from './difference.type.ts';

/**
 * Differences that meet a condition over `d`, by name. They hold personal data: row level security is opened for this
 * one statement, and only root fields of personnel admins lead here.
 */
async function readDifferences(
  context: RequestContext,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<DifferenceType[]> {
  return context.db.transaction().execute(async (tx) => {
    await sql`select set_config('asn.import', 'open', true)`.execute(tx);
    const { rows } = await sql<DifferenceType>`
      select * from (
        select d.id, d.title as "column", d.ours, d.theirs, d.effective_on::text as "effectiveOn",
          d.import_id as "importId", d.import_row as "row", d.state, d.person_id as "personId", d.unit_id as "unitId",
          coalesce(p.name, (select u.name from org_unit_period u where u.unit_id = d.unit_id and upper_inf(u.known)
                            order by upper(u.valid) desc nulls first limit 1)) as name
        from difference d left join person p on p.id = d.person_id) d
      where ${condition} order by name, id limit ${limit}`.execute(tx);
    return rows;
  });
}

/** A stretch of the differences that wait for a decision. */
export const readOpenDifferences = (
  context: RequestContext,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<DifferenceType[]> =>
  readDifferences(
    context,
    sql`state = 'OPEN' and ${after === null ? sql`true` : sql`(name, id) > (${after.name}, ${after.id}::uuid)`}`,
    limit,
  );

/** One difference; undefined when there is none of this id. */
export async function readDifference(
  context: RequestContext,
  id: string,
): Promise<DifferenceType | undefined> {
  const [found] = await readDifferences(context, sql`id = ${id}::uuid`, 1);
  return found;
}
