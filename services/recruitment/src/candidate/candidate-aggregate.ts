import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { CandidateProposed } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';
import { openIdentities } from '../application/identities.ts';

/** A candidate as other services may know them: what they are proposed for, and nothing of who they are. */
export const candidateAggregate: Aggregate<CandidateProposed> = { table: 'candidate', readFacts };

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, CandidateProposed>> {
  // The day on which the employment begins stands beside the number that was issued.
  await openIdentities(tx);
  const { rows } = await tx.query<CandidateProposed & { id: string; startsOn: LocalDate }>(
    `select c.id, c.selection_id as "selectionId", s.kind as "employmentKind", l.position_id as "positionId",
       l.unit_id as "unitId", f.effective_on::text as "startsOn"
     from candidate c join selection s on s.id = c.selection_id join formation_line l on l.id = c.line_id
     join candidate_filing f on f.candidate_id = c.id where c.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
