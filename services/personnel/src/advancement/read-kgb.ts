import type { LocalDate } from '@asn/civil-date';
import { sql, type Kysely } from 'kysely';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import type { Appraisals } from './condition.ts';
import { gradeServiceFrom } from './kgb.rule.ts';
import { readAppraisals, readStandings } from './read-facts.ts';
import { schemeOf, type SalaryStep } from './salary.rule.ts';

/** What somebody's periodic raise goes by. */
export interface KgbFacts {
  kind: EmploymentKind;
  grade: string;
  /** Null where the grade service is not known. */
  serviceFrom: LocalDate | null;
  appraisals: Appraisals;
  /** Steps of this grade that were granted here. */
  granted: number[];
  /** Of every regulation, for the grade. */
  salaries: SalaryStep[];
}

/** Of those of these people whose pay has periodic raises, as they stand on a day. A fixed number of statements. */
export async function readKgbFacts(
  db: Kysely<unknown>,
  personIds: readonly string[],
  on: LocalDate,
): Promise<Map<string, KgbFacts>> {
  const standings = (await readStandings(db, personIds, on)).filter(({ kind }) => schemeOf(kind) !== null);
  const ids = standings.map(({ id }) => id);
  const [appraisals, granted, salaries] = [
    await readAppraisals(db, ids),
    await readGranted(db, ids),
    await readSalaries(db, new Set(standings.map(({ grade }) => grade))),
  ];
  return new Map(
    standings.map(({ id, kind, grade, since, serviceYears, serviceMonths }) => [
      id,
      {
        kind,
        grade,
        serviceFrom: serviceYears === null ? null : gradeServiceFrom(since, serviceYears, serviceMonths ?? 0),
        appraisals: appraisals.get(id) ?? {},
        granted: (granted.get(id) ?? [])
          .filter((one) => one.grade === grade)
          .map(({ service_years }) => service_years),
        salaries: salaries.filter((one) => one.grade === grade && one.scheme === schemeOf(kind)),
      },
    ]),
  );
}

async function readGranted(db: Kysely<unknown>, personIds: readonly string[]) {
  const { rows } = await sql<{ id: string; grade: string; service_years: number }>`
    select person_id as id, grade, service_years from kgb_record
    where person_id = any (${[...personIds]}::uuid[])`.execute(db);
  return Map.groupBy(rows, ({ id }) => id);
}

async function readSalaries(db: Kysely<unknown>, grades: ReadonlySet<string>): Promise<SalaryStep[]> {
  const { rows } = await sql<SalaryStep>`
    select scheme, grade, service_years as years, valid_from::text as "from", amount::float8, source from salary
    where grade = any (${[...grades]}::text[]) order by valid_from, service_years`.execute(db);
  return rows;
}
