import type { RequestContext } from '@asn/subgraph';
import { subtree } from '@asn/workforce';
import { sql } from 'kysely';
import type { PointOfView } from '../graph/point-of-view.ts';
import { relationsKnownAt } from '../relations.ts';

/**
 * The ids of a unit and of all units below it on the day. A list asks for them first: whether they are few or many
 * decides what it begins at, and the planner can't know it.
 */
export async function readSubtree(
  context: RequestContext,
  view: PointOfView,
  unitId: string,
): Promise<string[]> {
  const below = subtree(relationsKnownAt(view.knownAt), view.asOf, 'below', sql`select ${unitId}::uuid`);
  const { rows } = await sql<{ unit_id: string }>`with recursive ${below} select unit_id from below`.execute(
    context.db,
  );
  return rows.map(({ unit_id }) => unit_id);
}
