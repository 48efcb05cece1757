import type { Sql } from '@asn/event-log';
import { randomUUID } from 'node:crypto';
import type { ToldEducation } from './education.rule.ts';
import type { EducationType } from './education.type.ts';

/** Keeps schooling of somebody. */
export async function writeEducation(
  sql: Sql,
  personId: string,
  { level, field, institution, graduatedYear, certificateNumber, document }: ToldEducation,
  now: Date,
): Promise<void> {
  await sql.query(
    `insert into education_record (id, person_id, level, field, institution, graduated_year, certificate_number,
       document_number, document_date, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      randomUUID(),
      personId,
      level,
      field.trim(),
      institution.trim(),
      graduatedYear,
      certificateNumber.trim(),
      document.number,
      document.date,
      now,
    ],
  );
}

/** The schooling of these people that had been recorded by an instant (null: by now), the highest first. */
export async function readEducations(
  sql: Sql,
  personIds: readonly string[],
  knownAt: Date | null,
): Promise<Map<string, EducationType[]>> {
  const { rows } = await sql.query<Omit<EducationType, 'knownSince'> & { id: string; knownSince: string }>(
    `select person_id as id, level, field, institution, graduated_year as "graduatedYear",
       certificate_number as "certificateNumber",
       jsonb_build_object('number', document_number, 'date', document_date) as document,
       to_jsonb(recorded_at) as "knownSince"
     from education_record
     where person_id = any ($1::uuid[]) and ($2::timestamptz is null or recorded_at <= $2::timestamptz)
     order by level desc, graduated_year desc, recorded_at desc`,
    [personIds, knownAt],
  );
  const all = rows.map((row) => ({ ...row, knownSince: new Date(row.knownSince) }));
  return Map.groupBy(all, ({ id }) => id);
}
