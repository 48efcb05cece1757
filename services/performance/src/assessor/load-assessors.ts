import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { projectedRelations, superiorsOn } from '@asn/workforce';
import { sql } from 'kysely';

/**
 * A query of (person_id, assessor_id): who assesses each of `people` (ids) on a day. It is the superior of that day,
 * unless an admin has said otherwise of it; the last that was said counts. Who has none (the Sekda) has no row.
 */
export function assessorsOn(day: LocalDate, people: readonly string[]) {
  const among = sql<string[]>`${[...people]}::uuid[]`;
  return sql<{ person_id: string; assessor_id: string }>`
    with said as (
      select distinct on (person_id) person_id, assessor_id from assessor_assignment
      where person_id = any (${among}) and valid @> ${day}::date
      order by person_id, number desc
    )
    select person_id, assessor_id from said where assessor_id is not null
    union all
    select person_id, superior_id from (${superiorsOn(projectedRelations, day, among)}) led
    where not exists (select from said where said.person_id = led.person_id and said.assessor_id is not null)`;
}

/** Who assesses a person on a day, with all others asked for in the same breath; null: nobody below the regent. */
export async function loadAssessor(
  context: RequestContext,
  personId: string,
  day: LocalDate,
): Promise<string | null> {
  return batched(context, `assessor on ${day}`, personId, async (people) => {
    const { rows } = await assessorsOn(day, people).execute(context.db);
    return new Map(rows.map(({ person_id, assessor_id }) => [person_id, assessor_id]));
  });
}
