import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { CandidateProposed } from '@asn/events';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import type { Places } from './place.rule.ts';

export type ProposalState = 'PENDING' | 'HIRED' | 'REFUSED' | 'WITHDRAWN';

/** A proposal that is to be tried. */
export interface Proposal {
  id: string;
  employmentKind: EmploymentKind;
  positionId: string;
  startsOn: LocalDate;
  correlationId: string;
  attempts: number;
}

/** The state of a proposal, locked; null when there is none. */
export async function lockProposal(sql: Sql, id: string): Promise<ProposalState | null> {
  const { rows } = await sql.query<{ state: ProposalState }>(
    'select state from candidate_proposal where id = $1 for update',
    [id],
  );
  return rows[0]?.state ?? null;
}

/** Puts a proposal down as pending, anew after it was refused or withdrawn. */
export async function putProposal(
  sql: Sql,
  id: string,
  { selectionId, employmentKind, positionId, startsOn }: CandidateProposed,
  { correlationId, now }: { correlationId: string; now: Date },
): Promise<void> {
  await sql.query(
    `insert into candidate_proposal (id, selection_id, employment_kind, position_id, starts_on, state, correlation_id,
       proposed_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, 'PENDING', $6, $7, $7)
     on conflict (id) do update set selection_id = excluded.selection_id, employment_kind = excluded.employment_kind,
       position_id = excluded.position_id, starts_on = excluded.starts_on, state = 'PENDING', codes = '{}',
       correlation_id = excluded.correlation_id, proposed_at = excluded.proposed_at, decided_at = null, attempts = 0,
       next_attempt_at = excluded.next_attempt_at, last_failure = null`,
    [id, selectionId, employmentKind, positionId, startsOn, correlationId, now.toISOString()],
  );
}

/**
 * The places of a position for somebody who begins on a day, without this proposal; null when there is no position.
 * Of two that ask for one place, the second waits for the first.
 */
export async function placesFor(
  sql: Sql,
  positionId: string,
  startsOn: LocalDate,
  proposalId: string,
): Promise<(Places & { unitId: string }) | null> {
  const { rows: positions } = await sql.query<{ need: number; unitId: string }>(
    'select need, unit_id as "unitId" from position where id = $1 for no key update',
    [positionId],
  );
  const [position] = positions;
  if (position === undefined) return null;
  const { rows } = await sql.query<{ held: number; reserved: number }>(
    `select
       (select count(*)::int from appointment
        where position_id = $1 and kind = 'DEFINITIVE' and upper_inf(known) and valid && daterange($2::date, null)
       ) as held,
       (select count(*)::int from candidate_proposal
        where position_id = $1 and state = 'PENDING' and id <> $3) as reserved`,
    [positionId, startsOn, proposalId],
  );
  return { ...position, held: rows[0]?.held ?? 0, reserved: rows[0]?.reserved ?? 0 };
}

/** What became of a pending proposal. Call it under its lock. */
export type Decision =
  | { state: 'HIRED'; personId: string; hiredOn: LocalDate }
  | { state: 'REFUSED'; codes: string[] }
  | { state: 'WITHDRAWN' };

export async function decideProposal(sql: Sql, id: string, decision: Decision, now: Date): Promise<void> {
  const hired = decision.state === 'HIRED' ? decision : null;
  await sql.query(
    `update candidate_proposal set state = $2, codes = $3, person_id = $4, hired_on = $5, decided_at = $6,
       last_failure = null
     where id = $1`,
    [
      id,
      decision.state,
      decision.state === 'REFUSED' ? decision.codes : [],
      hired?.personId ?? null,
      hired?.hiredOn ?? null,
      now.toISOString(),
    ],
  );
}

/**
 * Takes the next proposal that is due, for nobody else until `until`: whoever takes it and dies leaves it to the
 * next. Null when none is due.
 */
export async function claimProposal(sql: Sql, now: Date, until: Date): Promise<Proposal | null> {
  const { rows } = await sql.query<Proposal>(
    `update candidate_proposal set attempts = attempts + 1, next_attempt_at = $2
     where id = (
       select id from candidate_proposal where state = 'PENDING' and next_attempt_at <= $1
       order by next_attempt_at limit 1 for update skip locked)
     returning id, employment_kind as "employmentKind", position_id as "positionId", starts_on::text as "startsOn",
       correlation_id as "correlationId", attempts`,
    [now.toISOString(), until.toISOString()],
  );
  return rows[0] ?? null;
}

/** What kept a pending proposal from succeeding, and when it is tried again. */
export async function postponeProposal(sql: Sql, id: string, failure: string, until: Date): Promise<void> {
  await sql.query(
    `update candidate_proposal set last_failure = $2, next_attempt_at = $3 where id = $1 and state = 'PENDING'`,
    [id, failure, until.toISOString()],
  );
}
