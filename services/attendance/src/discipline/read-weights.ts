import { sql, type Kysely } from 'kysely';
import type { DisciplineFigures } from './attention.rule.ts';
import type { Employment } from './whose-rules.rule.ts';

/** The figures of these years; none for a year before there were any. */
export async function readFigures(
  db: Kysely<unknown>,
  years: readonly number[],
): Promise<Map<number, DisciplineFigures>> {
  const { rows } = await sql<DisciplineFigures & { year: number }>`
    select distinct on (year) year, minutes_a_day as "minutesADay", warning_minutes as "warningMinutes"
    from unnest(${[...years]}::int[]) year join discipline_figure on valid_from <= make_date(year, 12, 31)
    order by year, valid_from desc`.execute(db);
  return new Map(rows.map(({ year, ...figures }) => [year, figures]));
}

/** As what these people serve now. */
export async function readEmployments(
  db: Kysely<unknown>,
  people: readonly string[],
): Promise<Map<string, Employment>> {
  const { rows } = await sql<Employment & { id: string }>`
    select person_id as id, employment_kind as kind, legal_standing as "legalStanding"
    from workforce_person where person_id = any (${[...people]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...employment }) => [id, employment]));
}
