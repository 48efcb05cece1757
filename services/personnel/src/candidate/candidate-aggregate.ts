import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { Aggregate, Change } from '@asn/subgraph';
import type { ProposalState } from './proposal.sql.ts';

interface CandidateFacts {
  state: ProposalState;
  codes: string[];
  personId: string | null;
  hiredOn: LocalDate | null;
}

/** A candidate whom recruitment proposed, as far as personnel answers about them. */
export const candidateAggregate: Aggregate<CandidateFacts> = { table: 'candidate_proposal', readFacts };

/** The answer to a proposal that has been decided: hired, or refused and why. */
export const candidateAnswered = (id: string): Change<CandidateFacts> => ({
  id,
  events: [
    ({ codes, personId, hiredOn }) =>
      personId === null || hiredOn === null
        ? { type: 'asn.personnel.candidate-refused.v1', data: { codes } }
        : {
            type: 'asn.personnel.candidate-hired.v1',
            effectiveAt: hiredOn,
            data: { employeeId: personId, hiredOn },
          },
  ],
});

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, CandidateFacts>> {
  const { rows } = await tx.query<CandidateFacts & { id: string }>(
    `select id, state, codes, person_id as "personId", hired_on::text as "hiredOn"
     from candidate_proposal where id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
