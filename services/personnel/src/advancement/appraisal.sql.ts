import type { Sql } from '@asn/event-log';
import type { AppraisalSnapshot } from '@asn/events';

/** Keeps an appraisal as performance tells it now. */
export async function keepAppraisal(
  tx: Sql,
  id: string,
  { employeeId, year, predikat, sealedOn }: AppraisalSnapshot,
): Promise<void> {
  await tx.query(
    `insert into known_appraisal (id, person_id, year, predikat, sealed_on) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set person_id = excluded.person_id, year = excluded.year,
       predikat = excluded.predikat, sealed_on = excluded.sealed_on`,
    [id, employeeId, year, predikat, sealedOn],
  );
}

export async function forgetAppraisals(tx: Sql): Promise<void> {
  await tx.query('delete from known_appraisal');
}
