import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';

/** The last day on which a person serves; null while no end is known. */
export async function loadLastDay(context: RequestContext, personId: string): Promise<LocalDate | null> {
  return batched(context, 'last day of service', personId, async (people) => {
    const { rows } = await sql<{ person_id: string; last_day: LocalDate }>`
      select person_id, (upper(employed) - 1)::text as last_day from workforce_person
      where person_id = any (${[...people]}::uuid[]) and upper(employed) is not null`.execute(context.db);
    return new Map(rows.map(({ person_id, last_day }) => [person_id, last_day]));
  });
}

/** Where a person is placed definitively on a day; null when nowhere. */
export async function loadPlace(
  context: RequestContext,
  personId: string,
  day: LocalDate,
): Promise<{ positionId: string; unitId: string; root: boolean } | null> {
  const { rows } = await sql<{ positionId: string; unitId: string; root: boolean }>`
    select p.position_id as "positionId", p.unit_id as "unitId",
      p.leads and exists (
        select from workforce_unit u
        left join workforce_unit above on above.unit_id = u.parent_id and above.valid @> ${day}::date
        where u.unit_id = p.unit_id and u.valid @> ${day}::date and above.parent_id is null
      ) as root
    from workforce_placement p
    where p.person_id = ${personId}::uuid and p.kind = 'DEFINITIVE' and p.valid @> ${day}::date
    limit 1`.execute(context.db);
  return rows[0] ?? null;
}
