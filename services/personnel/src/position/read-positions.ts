import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { PositionType } from './position.type.ts';

/** A position by id, with all others asked for in the same breath. */
export async function loadPosition(context: RequestContext, id: string | null): Promise<PositionType | null> {
  return id === null ? null : batched(context, 'position', id, (ids) => readPositions(context, ids));
}

async function readPositions(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, PositionType>> {
  const { rows } = await sql<PositionType>`
    select id, title, kind, echelon, level, need, seat from position where id = any (${[...ids]}::uuid[])`.execute(
    context.db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The positions of each of these units, by title. */
export async function readPositionsOfUnits(
  context: RequestContext,
  unitIds: readonly string[],
): Promise<Map<string, PositionType[]>> {
  const { rows } = await sql<PositionType & { unit_id: string }>`
    select id, title, kind, echelon, level, need, seat, unit_id from position
    where unit_id = any (${[...unitIds]}::uuid[]) order by title, id`.execute(context.db);
  return Map.groupBy(rows, ({ unit_id }) => unit_id);
}
