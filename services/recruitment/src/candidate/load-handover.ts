import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { SelectionKind } from '../selection/stage.table.ts';

/** What personnel needs to hire a candidate. */
export interface Handover {
  candidateId: string;
  name: string;
  titleBefore: string | null;
  titleAfter: string | null;
  birthDate: LocalDate;
  sex: 'M' | 'F';
  nik: string;
  nip: string;
  educationLevel: string;
  grade: string;
  decree: { number: string; date: LocalDate; effectiveOn: LocalDate };
  employmentKind: SelectionKind;
  positionId: string;
}

/** Reads it in a transaction in which identities are open. The sex is that of the NIP: digit 15, 1 for a man. */
export async function loadHandover(sql: Sql, candidateId: string): Promise<Handover | null> {
  const { rows } = await sql.query<Handover>(
    `select c.id as "candidateId", i.name, f.title_before as "titleBefore", f.title_after as "titleAfter",
       i.birth_date::text as "birthDate", case substr(f.nip, 15, 1) when '2' then 'F' else 'M' end as sex,
       i.nik, f.nip, a.education_level as "educationLevel", f.grade,
       jsonb_build_object('number', f.decree_number, 'date', f.decree_date, 'effectiveOn', f.effective_on) as decree,
       s.kind as "employmentKind", l.position_id as "positionId"
     from candidate c join application a on a.id = c.application_id
     join applicant_identity i on i.applicant_id = a.applicant_id
     join candidate_filing f on f.candidate_id = c.id
     join selection s on s.id = c.selection_id join formation_line l on l.id = c.line_id
     where c.id = $1`,
    [candidateId],
  );
  return rows[0] ?? null;
}
