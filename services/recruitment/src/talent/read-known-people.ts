import type { Sql } from '@asn/event-log';
import { isOpaqueId } from '@asn/subgraph';

/** Which of these ids are people whom this service knows. */
export async function readKnownPeople(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql.query<{ person_id: string }>(
    'select person_id from workforce_person where person_id = any ($1::uuid[])',
    [ids.filter(isOpaqueId)],
  );
  return new Set(rows.map(({ person_id }) => person_id));
}
