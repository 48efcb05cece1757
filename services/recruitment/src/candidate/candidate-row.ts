import type { Sql } from '@asn/event-log';
import { isOpaqueId } from '@asn/subgraph';
import { candidateTable, type CandidateState, type CandidateStep } from './candidate.table.ts';

/** A candidate under the lock of its row. */
export interface CandidateRow {
  id: string;
  application_id: string;
  selection_id: string;
  line_id: string;
  state: CandidateState;
  /** Whom they became. */
  employee_id: string | null;
}

/** The candidate, locked: whoever comes second finds what the first one made of it. Null when there is none. */
export async function lockCandidate(sql: Sql, id: string): Promise<CandidateRow | null> {
  if (!isOpaqueId(id)) return null;
  const { rows } = await sql.query<CandidateRow>(
    'select id, application_id, selection_id, line_id, state, employee_id from candidate where id = $1 for update',
    [id],
  );
  return rows[0] ?? null;
}

/** Takes a step of a locked candidate. False, and nothing changed, when its state does not allow the step. */
export async function step(
  sql: Sql,
  candidate: CandidateRow,
  taken: CandidateStep,
  told: { codes?: readonly string[]; employeeId?: string; hiredOn?: string } = {},
): Promise<boolean> {
  const next = candidateTable[candidate.state][taken];
  if (next === undefined) return false;
  await sql.query(
    `update candidate set state = $2, codes = coalesce($3::text[], codes),
       employee_id = coalesce($4::uuid, employee_id), hired_on = coalesce($5::date, hired_on)
     where id = $1`,
    [candidate.id, next, told.codes ?? null, told.employeeId ?? null, told.hiredOn ?? null],
  );
  return true;
}
