import type { EventEnvelope, Sql } from '@asn/event-log';
import type {
  AppraisalSnapshot,
  AssessmentRecorded,
  DisciplineSnapshot,
  RequirementSnapshot,
} from '@asn/events';

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
export const keepSanctions = (tx: Sql, event: EventEnvelope<DisciplineSnapshot>): Promise<void> =>
  keepList(tx, event, 'known_discipline', 'person_id', 'sanctions', event.data.sanctions);

/** Keeps the assessments of a person, all of them together. Safe to repeat. */
export const keepAssessments = (tx: Sql, event: EventEnvelope<AssessmentRecorded>): Promise<void> =>
  keepList(tx, event, 'known_profile', 'person_id', 'assessments', event.data.assessments);

/** Keeps what a position requires, all of it together. Safe to repeat. */
export const keepRequirement = (tx: Sql, event: EventEnvelope<RequirementSnapshot>): Promise<void> =>
  keepList(tx, event, 'known_requirement', 'position_id', 'levels', event.data.levels);

async function keepList(
  tx: Sql,
  { key, id, time }: Pick<EventEnvelope, 'key' | 'id' | 'time'>,
  table: 'known_discipline' | 'known_profile' | 'known_requirement',
  keyColumn: string,
  listColumn: string,
  list: readonly object[],
): Promise<void> {
  await tx.query(
    `insert into ${table} (${keyColumn}, ${listColumn}, event_id, told_at) values ($1, $2, $3, $4)
     on conflict (${keyColumn}) do update set ${listColumn} = excluded.${listColumn},
       event_id = excluded.event_id, told_at = excluded.told_at`,
    [key, JSON.stringify(list), id, time],
  );
}

export const forgetAll =
  (...tables: string[]) =>
  async (tx: Sql): Promise<void> => {
    for (const table of tables) await tx.query(`delete from ${table}`);
  };
