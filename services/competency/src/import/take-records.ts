import { rejection, type Rejection } from '@asn/law';
import type { UnitOfWork } from '@asn/subgraph';
import { yearHeld } from '../learning/learning.rule.ts';
import { CERTIFICATE_TAKEN } from '../learning/propose.ts';
import type { LearningState } from '../learning/learning.type.ts';
import { accountOf } from '../person/account.ts';
import { EMPLOYEE_NOT_FOUND } from '../person/reached.ts';
import { lockProfiles } from '../profile/profile-aggregate.ts';
import { recordLearning } from '../profile/record-profile.ts';
import { knownPeople } from './known-people.ts';
import { readRows, type RefusedRow, type TakeRows } from './import.ts';
import { courseForm, readNationalRecord, trainingForm, type NationalRecord } from './national-record.rule.ts';

type Result = NationalRecord & { row: number; employee: string; year: number };

const takeRecords =
  (form: typeof courseForm): TakeRows =>
  async (unit, importId, rows) => {
    const known = await knownPeople(unit, rows);
    const { read, refused } = readRows(rows, ({ employee = '', cells }) => {
      if (!known.has(employee)) return [EMPLOYEE_NOT_FOUND];
      const record = readNationalRecord(form, cells, unit.today);
      return Array.isArray(record) ? record : { ...record, employee, year: yearHeld(record) };
    });
    await lockProfiles(
      unit.sql,
      read.map(({ employee }) => employee),
    );
    const kept = await keep(unit, importId, read);
    await recordLearning(
      unit,
      read.filter(({ row }) => kept.has(row)).map(({ employee }) => employee),
    );
    refused.push(
      ...(await refusedOf(
        unit,
        read.filter(({ row }) => !kept.has(row)),
      )),
    );
    return { taken: kept.size, refused };
  };

/** Courses (`rw-kursus`). What the national records have is approved. */
export const takeCourses = takeRecords(courseForm);
/** Trainings (`rw-diklat`). */
export const takeTrainings = takeRecords(trainingForm);

const TOLD = `jsonb_to_recordset($1::jsonb) as told ("row" int, employee uuid, kind text, name text, host text,
  "from" date, "to" date, year int, hours int, certificate text)`;

/** Keeps those that are not there, with their entries of the ledger; answers their rows. */
async function keep(
  { sql, now, actor }: UnitOfWork,
  importId: string,
  results: readonly Result[],
): Promise<Set<number>> {
  const { rows } = await sql.query<{ row: number }>(
    `with record as (
       insert into learning_record (id, person_id, training_id, kind, name, host, held, year, hours, certificate,
         expires_on, state, proposed_by, proposed_at, decided_by, decided_at, import_id, import_row)
       select gen_random_uuid(), told.employee, training.id, told.kind, told.name, told.host,
         daterange(told."from", told."to", '[]'), told.year, told.hours, told.certificate,
         (told."to" + make_interval(months => training.valid_months))::date + 1,
         'APPROVED', $4, $3::timestamptz, $4, $3::timestamptz, $2::uuid, told."row"
       from ${TOLD}
       left join lateral (
         select id, valid_months from training where lower(training.name) = lower(told.name) order by code limit 1
       ) training on true
       -- What somebody took away is not brought back by the file that had it.
       where not exists (select from learning_record r where r.person_id = told.employee and r.state = 'REFUSED'
         and r.session_id is null and ${SAME})
       order by told."row"
       on conflict do nothing
       returning id, person_id, year, hours, import_row
     ), entry as (
       insert into learning_entry (record_id, person_id, year, hours, kind, recorded_at, recorded_by)
       select id, person_id, year, hours, 'APPROVAL', $3, $4 from record
     )
     select import_row as row from record`,
    [JSON.stringify(results), importId, now, accountOf(actor)],
  );
  return new Set(rows.map(({ row }) => row));
}

/** True where a record `r` is of the training that a row tells. */
const SAME = `lower(r.name) = lower(told.name) and lower(r.host) = lower(told.host)
  and r.held = daterange(told."from", told."to", '[]') and lower(r.certificate) is not distinct from lower(told.certificate)`;

interface Found {
  row: number;
  mine: boolean;
  same: boolean;
  state: LearningState;
  refusal: string | null;
}

/** Of rows that are there in some way: those that do not say what is there. */
async function refusedOf({ sql }: UnitOfWork, results: readonly Result[]): Promise<RefusedRow[]> {
  const { rows } = await sql.query<Found>(
    `select distinct on (told."row") told."row", r.person_id = told.employee as mine, r.state, r.refusal,
       ${SAME} and r.hours = told.hours as same
     from ${TOLD}
     cross join lateral (
       select * from learning_record r
       where lower(r.host) = lower(told.host) and lower(r.certificate) = lower(told.certificate)
         and r.certificate is not null and r.state <> 'REFUSED'
       union all
       select * from learning_record r where r.person_id = told.employee and ${SAME}
     ) r
     order by told."row", r.state = 'REFUSED', r.proposed_at desc`,
    [JSON.stringify(results)],
  );
  return rows.flatMap(({ row, ...found }) => {
    const reason = reasonOf(found);
    return reason === null ? [] : [{ row, reasons: [reason] }];
  });
}

function reasonOf({ mine, same, state, refusal }: Omit<Found, 'row'>): Rejection | null {
  if (!mine) return CERTIFICATE_TAKEN;
  if (state === 'PROPOSED') return CLAIM_WAITS;
  if (state === 'REFUSED') return takenAway(refusal ?? '');
  return same ? null : RECORDED_OTHERWISE;
}

const CLAIM_WAITS = rejection('CLAIM_WAITS', {
  id: 'Usulan pegawai atas pelatihan ini menunggu keputusan; putuskan dahulu.',
  en: 'A claim of this waits for a decision; decide about it first.',
});
const takenAway = (reason: string) =>
  rejection('TAKEN_AWAY', {
    id: `Riwayat ini pernah ditolak: ${reason}`,
    en: `This record was refused before: ${reason}`,
  });
const RECORDED_OTHERWISE = rejection('RECORDED_OTHERWISE', {
  id: 'Sertifikat ini sudah tercatat dengan isi lain; gunakan koreksi.',
  en: 'This certificate is on record with other facts; correct those.',
});
