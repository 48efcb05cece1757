import type { RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';

/** Whom an assessment is about; null where there is none. Who may know is asked next. */
export async function loadAssessedPerson(
  context: RequestContext,
  assessment: string,
): Promise<string | null> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from assessment where id = ${assessment}::uuid`.execute(context.db);
  return rows[0]?.person_id ?? null;
}
