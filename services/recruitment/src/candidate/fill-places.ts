import type { Sql } from '@asn/event-log';
import { FREED } from './candidate.table.ts';

/**
 * Gives each free place of a line to the next in rank who has not had one: those of the published list first, and later
 * whoever follows when one is refused or withdraws. Under the line's lock, so that two who free a place at once do not
 * call the same person; doing it again changes nothing. A tie beyond the last place is told apart by the number.
 *
 * @param freed the candidate whose place is given on; null for the published list
 */
export async function fillPlaces(sql: Sql, lineId: string, freed: string | null): Promise<void> {
  const { rows } = await sql.query<{ places: number }>(
    'select places from formation_line where id = $1 for update',
    [lineId],
  );
  const places = rows[0]?.places ?? 0;
  await sql.query(
    `insert into candidate (id, application_id, selection_id, line_id, state, succeeds)
     select gen_random_uuid(), a.id, a.selection_id, a.line_id, 'PASSED', $4::uuid
     from ranking_row r join application a on a.id = r.application_id
     where r.line_id = $1 and r.rank is not null
       and not exists (select from candidate c where c.application_id = a.id)
     order by r.rank, a.participant_number
     limit least(case when $4::uuid is null then $2::int else 1 end, greatest(0, $2::int - (
       select count(*)::int from candidate where line_id = $1 and state <> all ($3::text[]))))`,
    [lineId, places, FREED, freed],
  );
}
