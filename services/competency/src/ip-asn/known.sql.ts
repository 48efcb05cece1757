import type { EventEnvelope, Sql } from '@asn/event-log';
import type { AppraisalSnapshot, DisciplineSnapshot } from '@asn/events';

/** Keeps an appraisal as performance tells it now. Safe to repeat. */
export async function keepAppraisal(
  tx: Sql,
  { key, id, time, data }: EventEnvelope<AppraisalSnapshot>,
): Promise<void> {
  await tx.query(
    `insert into known_appraisal (id, person_id, year, predikat, sealed_on, event_id, told_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set person_id = excluded.person_id, year = excluded.year,
       predikat = excluded.predikat, sealed_on = excluded.sealed_on, event_id = excluded.event_id,
       told_at = excluded.told_at`,
    [key, data.employeeId, data.year, data.predikat, data.sealedOn, id, time],
  );
}

/** Keeps the sanctions of a person that stand, all of them together. Safe to repeat. */
export async function keepSanctions(
  tx: Sql,
  { key, id, time, data }: EventEnvelope<DisciplineSnapshot>,
): Promise<void> {
  await tx.query(
    `with revoked as (delete from known_sanction where person_id = $1)
     insert into known_sanction (sanction_id, person_id, level, valid, event_id, told_at)
     select "sanctionId", $1::uuid, level, daterange("from", "to"), $3, $4
     from jsonb_to_recordset($2) as sanction ("sanctionId" uuid, level text, "from" date, "to" date)`,
    [key, JSON.stringify(data.sanctions), id, time],
  );
}

export async function forgetAppraisals(tx: Sql): Promise<void> {
  await tx.query('delete from known_appraisal');
}

export async function forgetSanctions(tx: Sql): Promise<void> {
  await tx.query('delete from known_sanction');
}
