import type { LocalDate } from '@asn/civil-date';
import { isOpaqueId, sqlOf, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { readRequirements } from './read-requirements.ts';
import { requiredLevels, type Position, type RequiredLevel } from './required-level.rule.ts';

/** What a position requires on a day, held or vacant, by the code of the competency; null where there is none such. */
export async function loadRequiredLevels(
  context: RequestContext,
  positionId: string,
  day: LocalDate,
): Promise<RequiredLevel[] | null> {
  if (!isOpaqueId(positionId)) return null;
  const { rows } = await sql<Position>`
    select position_id as id, kind, echelon, title from workforce_position
    where position_id = ${positionId}::uuid`.execute(context.db);
  const [position] = rows;
  if (position === undefined) return null;
  return requiredLevels(await readRequirements(sqlOf(context.em), [position]), position, day);
}
