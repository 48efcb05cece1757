import type { RequestContext } from '@asn/subgraph';
import { superiorsOn } from '@asn/workforce';
import { sql } from 'kysely';
import type { PointOfView } from '../graph/point-of-view.ts';
import { relationsKnownAt } from '../relations.ts';

/** Who leads each of these people: superior's id by person's id. */
export async function readSuperiors(
  context: RequestContext,
  view: PointOfView,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const people = sql<string[]>`${[...personIds]}::uuid[]`;
  const { rows } = await superiorsOn(relationsKnownAt(view.knownAt), view.asOf, people).execute(context.db);
  return new Map(rows.map(({ person_id, superior_id }) => [person_id, superior_id]));
}
