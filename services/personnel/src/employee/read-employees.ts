import { standings, visible, type Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { PointOfView } from '../graph/point-of-view.ts';
import { knownAt } from '../relations.ts';
import type { EmployeeType, SexEnum } from './employee.type.ts';
import type { EmploymentKindEnum } from './employment-kind.enum.ts';
import { placedToday, subject } from './visible.ts';

interface Row {
  id: string;
  name: string;
  full_name: string;
  birth_date: LocalDate;
  birth_place: string | null;
  sex: SexEnum;
  education_level: string | null;
  nip: string | null;
  employment_kind: EmploymentKindEnum | null;
  legal_standing: string | null;
  started_on: LocalDate;
  permanent_on: LocalDate | null;
  ended_on: LocalDate | null;
  grade: string | null;
  grade_effective_on: LocalDate;
  service_years: number | null;
  service_months: number | null;
  position_id: string | null;
  unit_id: string | null;
  standings: Standing[];
}

/** A restriction over the columns of `employeesSeenBy`: `p` person, `e` employment, `a` appointment, `pos` position. */
export type Restriction = RawBuilder<unknown>;

const joins = (context: RequestContext, view: PointOfView) => sql`
  from person p
  ${placedToday(context.actor)}
  left join lateral (
    select * from employment e
    where e.person_id = p.id and daterange(e.started_on, e.ended_on) @> ${view.asOf}::date
  ) e on true
  left join lateral (
    select a.position_id from appointment a
    where a.person_id = p.id and a.kind = 'DEFINITIVE' and ${knownAt(sql`a.known`, view.knownAt)}
      and a.valid @> ${view.asOf}::date
  ) a on true
  left join position pos on pos.id = a.position_id`;

/** Reads the people that a restriction leaves and the reader may see, in order. One statement. */
export async function readEmployees(
  context: RequestContext,
  view: PointOfView,
  restriction: Restriction,
  limit: number | null = null,
): Promise<EmployeeType[]> {
  const { rows } = await sql<Row>`
    select p.id, p.name, concat_ws(', ', concat_ws(' ', p.title_before, p.name), p.title_after) as full_name,
      p.birth_date::text, p.birth_place, p.sex, p.education_level,
      e.nip, e.kind as employment_kind, e.legal_standing, e.started_on::text, e.permanent_on::text, e.ended_on::text,
      r.grade, r.effective_on::text as grade_effective_on, r.service_years, r.service_months,
      a.position_id, pos.unit_id, ${standings(context.actor, subject)} as standings
    ${joins(context, view)}
    left join lateral (
      select r.grade, r.effective_on, r.service_years, r.service_months from rank_record r
      where r.person_id = p.id and r.effective_on <= ${view.asOf}::date
        and ${view.knownAt === null ? sql`true` : sql`r.recorded_at <= ${view.knownAt}`}
        and not exists (
          select from rank_record later where later.corrects_id = r.id
            and ${view.knownAt === null ? sql`true` : sql`later.recorded_at <= ${view.knownAt}`}
        )
      order by r.effective_on desc, r.recorded_at desc limit 1
    ) r on true
    where ${visible(context.actor, subject)} and ${restriction}
    order by p.name, p.id
    ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(context.db);
  return rows.map((row) => employeeOf(row, view));
}

/** How many people a restriction leaves of those the reader may see. */
export async function countEmployees(
  context: RequestContext,
  view: PointOfView,
  restriction: Restriction,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${joins(context, view)}
    where ${visible(context.actor, subject)} and ${restriction}`.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** People by id, for references and for fields of another type; a person whom the reader may not see is absent. */
export async function readEmployeesById(
  context: RequestContext,
  view: PointOfView,
  ids: readonly string[],
): Promise<Map<string, EmployeeType>> {
  const found = await readEmployees(context, view, sql`p.id = any (${[...ids]}::uuid[])`);
  return new Map(found.map((employee) => [employee.id, employee]));
}

function employeeOf(row: Row, view: PointOfView): EmployeeType {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    birthDate: row.birth_date,
    birthPlace: row.birth_place,
    sex: row.sex,
    educationLevel: row.education_level,
    nip: row.nip,
    employment:
      row.employment_kind === null
        ? null
        : {
            kind: row.employment_kind,
            legalStanding: row.legal_standing,
            startedOn: row.started_on,
            permanentOn: row.permanent_on,
            endedOn: row.ended_on,
          },
    rank:
      row.grade === null
        ? null
        : {
            grade: row.grade,
            effectiveOn: row.grade_effective_on,
            serviceYears: row.service_years,
            serviceMonths: row.service_months,
          },
    positionId: row.position_id,
    unitId: row.unit_id,
    standings: row.standings,
    view,
  };
}
