import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { AssessorAssignmentType } from './assessor.type.ts';

interface Row {
  person_id: string;
  assessor_id: string | null;
  from: LocalDate;
  to: LocalDate | null;
  reason: string;
  recorded_at: string;
}

/** What an admin has said about who assesses a person, the latest first. */
export async function loadAssignments(
  context: RequestContext,
  personId: string,
): Promise<AssessorAssignmentType[]> {
  const found = await batched(context, 'assessor assignments', personId, async (people) => {
    const { rows } = await sql<Row>`
      select person_id, assessor_id, lower(valid)::text as "from", (upper(valid) - 1)::text as "to", reason,
        recorded_at::text
      from assessor_assignment where person_id = any (${[...people]}::uuid[])
      order by person_id, number desc`.execute(context.db);
    return Map.groupBy(rows, ({ person_id }) => person_id);
  });
  return (found ?? []).map(({ assessor_id, from, to, reason, recorded_at }) => ({
    assessorId: assessor_id,
    from,
    to,
    reason,
    recordedAt: new Date(recorded_at),
  }));
}
