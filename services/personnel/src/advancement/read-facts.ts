import type { LocalDate } from '@asn/civil-date';
import type { UnitOfWork } from '@asn/subgraph';
import { superiorsOn } from '@asn/workforce';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { EmploymentKind } from '../employment/employment.entity.ts';
import { currentRelations } from '../relations.ts';
import type { Appraisals, Predikat } from './condition.ts';
import type { CreditRate } from './credit.table.ts';
import type { PromotionFacts } from './promotion-facts.ts';

type Db = Kysely<unknown>;

/** Read models within the transaction of a use case. */
export const reading = ({ em }: UnitOfWork): Db => em.getKysely<object>() as unknown as Db;

/** Somebody's rank and post on a day. */
interface Standing {
  id: string;
  kind: EmploymentKind;
  grade: string;
  since: LocalDate;
  serviceYears: number | null;
  serviceMonths: number | null;
  educationLevel: string | null;
  position: PromotionFacts['position'];
}

/** The rank of a person on a day: a query of one row or none. */
export const rankOn = (person: RawBuilder<unknown>, on: LocalDate) => sql`
  select r.person_id, r.grade, r.effective_on, r.service_years, r.service_months from rank_record r
  where r.person_id = ${person} and r.effective_on <= ${on}::date
    and not exists (select from rank_record later where later.corrects_id = r.id)
  order by r.effective_on desc, r.recorded_at desc limit 1`;

/** Those of these people who are employed and ranked on a day. One statement. */
export async function readStandings(
  db: Db,
  personIds: readonly string[],
  on: LocalDate,
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select p.id, e.kind, r.grade, r.effective_on::text as since, r.service_years as "serviceYears",
      r.service_months as "serviceMonths", p.education_level as "educationLevel",
      case when pos.id is not null then jsonb_build_object(
        'kind', pos.kind, 'echelon', pos.echelon, 'level', pos.level) end as position
    from person p
    join lateral (
      select e.kind from employment e
      where e.person_id = p.id and daterange(e.started_on, e.ended_on) @> ${on}::date limit 1
    ) e on true
    join lateral (${rankOn(sql`p.id`, on)}) r on true
    left join lateral (
      select a.position_id from appointment a
      where a.person_id = p.id and a.kind = 'DEFINITIVE' and upper_inf(a.known) and a.valid @> ${on}::date limit 1
    ) a on true
    left join position pos on pos.id = a.position_id
    where p.id = any (${[...personIds]}::uuid[])`.execute(db);
  return rows;
}

/** The appraisals known of each of these people. */
export async function readAppraisals(db: Db, personIds: readonly string[]): Promise<Map<string, Appraisals>> {
  const { rows } = await sql<{ id: string; year: number; predikat: Predikat }>`
    select person_id as id, year, predikat from known_appraisal
    where person_id = any (${[...personIds]}::uuid[]) order by sealed_on, id`.execute(db);
  const byPerson = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...byPerson].map(([id, of]) => [
      id,
      Object.fromEntries(of.map(({ year, predikat }) => [year, predikat])),
    ]),
  );
}

/** The credit figures in force on a day. */
async function readCreditRates(db: Db, on: LocalDate): Promise<CreditRate[]> {
  const { rows } = await sql<CreditRate>`
    select distinct on (level) level, coefficient::float8, for_rank::float8 as "forRank", for_level::float8 as "forLevel"
    from credit_rate where valid_from <= ${on}::date order by level, valid_from desc`.execute(db);
  return rows;
}

/** The grade of the superior of each of these people; no entry for who has none. */
async function readSuperiorGrades(
  db: Db,
  personIds: readonly string[],
  on: LocalDate,
): Promise<Map<string, string | null>> {
  const led = superiorsOn(currentRelations, on, sql<string[]>`${[...personIds]}::uuid[]`);
  const { rows } = await sql<{ id: string; grade: string | null }>`
    select led.person_id as id, r.grade from (${led}) led
    left join lateral (${rankOn(sql`led.superior_id`, on)}) r on true`.execute(db);
  return new Map(rows.map(({ id, grade }) => [id, grade]));
}

/** What the promotion of those of these people who are PNS goes by, judged on a TMT. A fixed number of statements. */
export async function readPromotionFacts(
  db: Db,
  personIds: readonly string[],
  on: LocalDate,
): Promise<Map<string, PromotionFacts>> {
  const standings = (await readStandings(db, personIds, on)).filter(({ kind }) => kind === 'PNS');
  const ids = standings.map(({ id }) => id);
  const [superiors, appraisals, creditRates] = [
    await readSuperiorGrades(db, ids, on),
    await readAppraisals(db, ids),
    await readCreditRates(db, on),
  ];
  return new Map(
    standings.map(({ id, grade, since, position, educationLevel }) => [
      id,
      {
        grade,
        since,
        position,
        educationLevel,
        superior: superiors.has(id) ? { grade: superiors.get(id) ?? null } : null,
        appraisals: appraisals.get(id) ?? {},
        creditRates,
      },
    ]),
  );
}
