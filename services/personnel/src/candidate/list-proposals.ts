import { pageOf, sqlOf, type LastSeen, type Page, type RequestContext } from '@asn/subgraph';
import type { CandidateProposalsArgs, CandidateProposalType } from './proposal.type.ts';

/** The candidates whom recruitment proposed, the oldest first, a page at a time. */
export function listProposals(
  context: RequestContext,
  { first, after, state }: CandidateProposalsArgs,
): Promise<Page<CandidateProposalType>> {
  return pageOf<CandidateProposalType & LastSeen, Record<string, string>>(
    { first, after: after ?? null },
    {
      filter: `proposals ${state ?? ''}`,
      first: {},
      pin: { write: (pinned) => pinned, read: (pinned) => pinned },
      read: (_pinned, last, limit) => readProposals(context, state ?? null, last, limit),
    },
  );
}

/** `name` is the instant of the proposal: pages are sorted by (instant, id). */
async function readProposals(
  context: RequestContext,
  state: string | null,
  last: LastSeen | null,
  limit: number,
): Promise<(CandidateProposalType & LastSeen)[]> {
  type Row = Omit<CandidateProposalType, 'nextAttemptAt' | 'proposedAt'> &
    LastSeen & { nextAttemptAt: string | null; proposedAt: string };
  const { rows } = await sqlOf(context.em).query<Row>(
    `select id, state, employment_kind as "employmentKind", position_id as "positionId", starts_on::text as "startsOn",
       codes, person_id as "personId", attempts, last_failure as failure, to_jsonb(proposed_at) as "proposedAt",
       case when state = 'PENDING' then to_jsonb(next_attempt_at) end as "nextAttemptAt", proposed_at::text as name
     from candidate_proposal
     where ($1::text is null or state = $1) and ($2::timestamptz is null or (proposed_at, id) > ($2::timestamptz, $3::uuid))
     order by proposed_at, id limit $4`,
    [state, last?.name ?? null, last?.id ?? null, limit],
  );
  return rows.map((row) => ({
    ...row,
    nextAttemptAt: row.nextAttemptAt === null ? null : new Date(row.nextAttemptAt),
    proposedAt: new Date(row.proposedAt),
  }));
}
