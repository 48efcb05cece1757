import type { Sql } from '@asn/event-log';
import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { openIdentities } from '../application/identities.ts';
import { loadSelection } from '../selection/load-selection.ts';
import { applicantColumns, readApplicant, type ApplicantRow } from './applicant-row.ts';
import { readCsv } from './csv.ts';
import { refusedFile, repeated, type FileTaken, type RefusedRow } from './file-answer.ts';

/** Takes the participant export in, while the selection is open for it. The same file again changes nothing. */
@Injectable()
export class ImportApplicants {
  constructor(private readonly useCases: UseCases) {}

  async run(context: RequestContext, selectionId: string, bytes: Uint8Array): Promise<FileTaken> {
    const file = readCsv(bytes, applicantColumns);
    if (!Array.isArray(file)) return refusedFile(file);
    const answer = await this.useCases.run<FileTaken>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const selection = await loadSelection(unit, selectionId, 'TAKE_APPLICANTS', rejections);
      if (selection === null || rejections.length > 0) return refusedFile(...rejections);

      const refused: RefusedRow[] = [];
      const read = file.flatMap((row): ApplicantRow[] => {
        const applicant = readApplicant(row);
        if (!Array.isArray(applicant)) return [applicant];
        refused.push({ row: row.row, reasons: applicant });
        return [];
      });
      const { once, refused: twice } = repeated(read, ({ nik, participantNumber }) => [
        nik,
        participantNumber,
      ]);
      refused.push(...twice);

      await openIdentities(unit.sql);
      const lines = await linesByCode(unit.sql, selection.id);
      const known = await knownApplications(unit.sql, selection.id);
      const taken = once.filter((applicant) => {
        const reason = conflictOf(applicant, lines, known);
        if (reason !== null) refused.push({ row: applicant.row, reasons: [reason] });
        return reason === null;
      });
      await write(unit.sql, selection.id, taken);
      refused.sort((a, b) => a.row - b.row);
      return { rejections, warnings: [], rows: file.length, taken: taken.length, refused };
    });
    return 'rows' in answer ? answer : refusedFile(...answer.rejections);
  }
}

/** An application as it is known: what is judged by, and whether it has been. */
type KnownApplication = Omit<ApplicantRow, 'row' | 'name' | 'email' | 'phone'> & { judged: boolean };

interface Known {
  byNik: Map<string, KnownApplication>;
  byNumber: Map<string, KnownApplication>;
}

/** Why a row contradicts what is known: a line that there is not, one person or number told twice, a judgement. */
function conflictOf(row: ApplicantRow, lines: ReadonlySet<string>, known: Known): Rejection | null {
  if (!lines.has(row.line)) return LINE_UNKNOWN;
  const before = known.byNik.get(row.nik);
  if (before !== undefined && before.participantNumber !== row.participantNumber) return ONE_APPLICATION;
  if ((known.byNumber.get(row.participantNumber)?.nik ?? row.nik) !== row.nik) return NUMBER_TAKEN;
  const decisive = ['line', 'educationLevel', 'birthDate', 'gpa'] as const;
  const changed = before !== undefined && decisive.some((field) => before[field] !== row[field]);
  return changed && before.judged ? JUDGED_ALREADY : null;
}

async function linesByCode(sql: Sql, selectionId: string): Promise<Set<string>> {
  const { rows } = await sql.query<{ code: string }>(
    'select code from formation_line where selection_id = $1',
    [selectionId],
  );
  return new Set(rows.map(({ code }) => code));
}

async function knownApplications(sql: Sql, selectionId: string): Promise<Known> {
  const { rows } = await sql.query<KnownApplication>(
    `select i.nik, a.participant_number as "participantNumber", l.code as line, a.gpa,
       a.education_level as "educationLevel", i.birth_date::text as "birthDate", a.verdict is not null as judged
     from application a join applicant_identity i using (applicant_id) join formation_line l on l.id = a.line_id
     where a.selection_id = $1`,
    [selectionId],
  );
  return {
    byNik: new Map(rows.map((row) => [row.nik, row])),
    byNumber: new Map(rows.map((row) => [row.participantNumber, row])),
  };
}

async function write(sql: Sql, selectionId: string, applicants: readonly ApplicantRow[]): Promise<void> {
  if (applicants.length === 0) return;
  const told = JSON.stringify(applicants);
  await sql.query(
    `insert into applicant_identity as kept (applicant_id, nik, name, birth_date, email, phone)
     select gen_random_uuid(), nik, name, "birthDate", email, phone
     from jsonb_to_recordset($1::jsonb) as told (nik text, name text, "birthDate" date, email text, phone text)
     order by nik
     on conflict (nik) do update set name = excluded.name, birth_date = excluded.birth_date,
       email = excluded.email, phone = excluded.phone`,
    [told],
  );
  await sql.query(
    `insert into application
       (id, selection_id, line_id, applicant_id, participant_number, education_level, gpa)
     select gen_random_uuid(), $1::uuid, l.id, i.applicant_id, told."participantNumber", told."educationLevel", told.gpa
     from jsonb_to_recordset($2::jsonb) as told
       (nik text, "participantNumber" text, line text, "educationLevel" text, gpa int)
     join applicant_identity i on i.nik = told.nik
     join formation_line l on l.selection_id = $1 and l.code = told.line
     on conflict (selection_id, participant_number) do update set line_id = excluded.line_id,
       education_level = excluded.education_level, gpa = excluded.gpa`,
    [selectionId, told],
  );
}

const LINE_UNKNOWN = rejection(
  'LINE_UNKNOWN',
  {
    id: 'FORMASI: kode formasi ini tidak ada dalam seleksi.',
    en: 'FORMASI: the selection has no such line.',
  },
  { path: ['FORMASI'] },
);
const ONE_APPLICATION = rejection(
  'ONE_APPLICATION_A_PERSON',
  {
    id: 'Satu orang hanya boleh satu lamaran dalam satu seleksi; NIK ini sudah melamar dengan nomor lain.',
    en: 'A person may apply once in a selection; this NIK has applied under another number.',
  },
  { law: 'PermenPANRB 6/2024', path: ['NIK'] },
);
const NUMBER_TAKEN = rejection(
  'PARTICIPANT_NUMBER_TAKEN',
  { id: 'NO PESERTA ini sudah dipakai peserta lain.', en: 'The number belongs to another participant.' },
  { path: ['NO PESERTA'] },
);
const JUDGED_ALREADY = rejection(
  'JUDGED_ALREADY',
  {
    id: 'Lamaran ini sudah dinilai; data yang menentukan penilaiannya tidak dapat diubah lagi.',
    en: 'The application has been judged; what it was judged by stays as it was.',
  },
  { law: 'PermenPANRB 6/2024', path: ['NO PESERTA'] },
);
