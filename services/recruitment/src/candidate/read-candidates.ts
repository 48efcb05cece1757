import { loadEmployee, type EmployeeType } from '@asn/people';
import { batched, isOpaqueId, pageOf, type LastSeen, type Pin, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { CandidatesArgs, CandidateType } from './candidate.type.ts';

/** A candidate as it is read; its application and employee are resolved. */
export type CandidateRead = Omit<CandidateType, 'application' | 'employee'> & {
  applicationId: string;
  employeeId: string | null;
};

const columns = sql`c.id, c.state, c.codes, c.succeeds, c.line_id as "lineId", c.application_id as "applicationId",
  c.employee_id as "employeeId", c.hired_on::text as "hiredOn"`;

/** Candidates of a selection by their number, a page at a time. */
export async function listCandidates(context: RequestContext, args: CandidatesArgs) {
  const { selection, state = null } = args;
  const { nodes, pageInfo } = await pageOf(
    { first: args.first, after: args.after ?? null },
    {
      filter: JSON.stringify({ selection, state }),
      first: true,
      pin: NOTHING,
      read: (_, after, limit) => readPage(context, args, after, limit),
    },
  );
  return { nodes, pageInfo };
}

const NOTHING: Pin<boolean> = { write: () => ({}), read: () => true };

async function readPage(
  context: RequestContext,
  { selection, state }: CandidatesArgs,
  after: LastSeen | null,
  limit: number,
): Promise<(CandidateRead & LastSeen)[]> {
  if (!isOpaqueId(selection)) return [];
  const { rows } = await sql<CandidateRead & LastSeen>`
    select ${columns}, a.participant_number as name
    from candidate c join application a on a.id = c.application_id
    where c.selection_id = ${selection}::uuid ${state == null ? sql`` : sql`and c.state = ${state}`}
      ${after === null ? sql`` : sql`and a.participant_number > ${after.name}`}
    order by a.participant_number limit ${limit}`.execute(context.db);
  return rows;
}

/** A candidate by id; null when there is none. */
export async function loadCandidate(
  context: RequestContext,
  id: string | null,
): Promise<CandidateRead | null> {
  if (id === null || !isOpaqueId(id)) return null;
  return batched(context, 'candidate', id, async (ids) => {
    const { rows } = await sql<CandidateRead>`
      select ${columns} from candidate c where c.id = any (${[...ids]}::uuid[])`.execute(context.db);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** Whom a candidate became, if the caller may see that person. */
export const employeeOf = (
  context: RequestContext,
  { employeeId }: CandidateRead,
): Promise<EmployeeType | null> =>
  employeeId === null ? Promise.resolve(null) : loadEmployee(context, employeeId);
