import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { PositionNeedType } from './formation.type.ts';
import { incumbentsOn, needOn } from './list-formation.ts';

/** Need and holders of each of these positions on a day. One statement. */
export async function readPlaces(
  context: RequestContext,
  positionIds: readonly string[],
  on: LocalDate,
): Promise<Map<string, { need: number; incumbents: number }>> {
  const { rows } = await sql<{ id: string; need: number; incumbents: number }>`
    select pos.id, ${needOn(on)} as need, ${incumbentsOn(on)} as incumbents
    from position pos where pos.id = any (${[...positionIds]}::uuid[])`.execute(context.db);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

/** The needs that were set of each of these positions, the latest first. One statement. */
export async function readNeeds(
  context: RequestContext,
  positionIds: readonly string[],
): Promise<Map<string, PositionNeedType[]>> {
  const { rows } = await sql<PositionNeedType & { id: string }>`
    select position_id as id, need_after as need, need_before as before, effective_on::text as "effectiveOn",
      case when decree_number is not null
        then jsonb_build_object('number', decree_number, 'date', decree_date) end as decree
    from position_need where position_id = any (${[...positionIds]}::uuid[])
    order by effective_on desc, recorded_at desc`.execute(context.db);
  return Map.groupBy(rows, ({ id }) => id);
}
