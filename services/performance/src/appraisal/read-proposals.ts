import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { AppraisalProposalType } from './appraisal.type.ts';

/** What is proposed for the year of a person; null when nothing is. For their assessor, until it is sealed. */
export async function loadProposal(
  context: RequestContext,
  personId: string,
  year: number,
): Promise<AppraisalProposalType | null> {
  return batched(context, `proposal for ${year}`, personId, async (people) => {
    const { rows } = await sql<AppraisalProposalType & { personId: string }>`
      select a.person_id as "personId", a.year, a.term, o.result, o.behaviour, o.predikat, o.note
      from appraisal a join appraisal_proposal o on o.appraisal_id = a.id
      where a.person_id = any (${[...people]}::uuid[]) and a.year = ${year} and a.term = 'YEAR'`.execute(
      context.db,
    );
    return new Map(rows.map((row) => [row.personId, row]));
  });
}
