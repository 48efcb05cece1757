import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/**
 * A selection whose result is published and whose filing has begun, as rows: how it came there is not asked here. Those
 * ranked within the places are candidates; all were born on 1 February 2000 and are told apart by their rank.
 */
export async function passSelection(
  sql: pg.Pool,
  { position, places, ranked }: { position: string; places: number; ranked: number },
): Promise<void> {
  const [selection, line] = [randomUUID(), randomUUID()];
  await sql.query(
    `insert into selection (id, kind, year, name, decree_number, decree_date, rules_from)
     values ($1, 'CPNS', 2025, 'CPNS', '1', '2025-01-01', '2024-01-01')`,
    [selection],
  );
  await sql.query(
    `insert into selection_stage (selection_id, stage, starts_on, ends_on)
     values ($1, 'FILING', '2025-01-01', '2999-01-01')`,
    [selection],
  );
  await sql.query(
    `insert into formation_line (id, selection_id, code, position_id, unit_id, title, kind, places, education_levels,
       maximum_age)
     values ($1, $2, 'PERAWAT-01', $3, $4, 'Perawat Terampil', 'UMUM', $5, '{30}', 35)`,
    [line, selection, position, randomUUID(), places],
  );
  await sql.query(
    `insert into applicant_identity (applicant_id, nik, name, birth_date)
     select gen_random_uuid(), '1508014102000' || lpad(n::text, 3, '0'), 'Calon ' || n, '2000-02-01'
     from generate_series(1, $1::int) n`,
    [ranked],
  );
  await sql.query(
    `insert into application (id, selection_id, line_id, applicant_id, participant_number, education_level, verdict)
     select gen_random_uuid(), $1, $2, applicant_id, '2600' || right(nik, 3), '30', 'MS' from applicant_identity`,
    [selection, line],
  );
  await sql.query(
    `insert into ranking_row (application_id, line_id, below, status, rank)
     select id, line_id, '{}', 'L', right(participant_number, 3)::int from application`,
  );
  await sql.query(
    `insert into candidate (id, application_id, selection_id, line_id, state)
     select gen_random_uuid(), application_id, $1, line_id, 'PASSED' from ranking_row where rank <= $2`,
    [selection, places],
  );
}
