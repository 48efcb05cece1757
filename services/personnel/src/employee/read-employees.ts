import { readable, standings, visible, type Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { placedIn } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import type { PointOfView } from '../graph/point-of-view.ts';
import { knownAt, relationsKnownAt } from '../relations.ts';
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
  contract_until: LocalDate | null;
  grade: string | null;
  grade_effective_on: LocalDate;
  service_years: number | null;
  service_months: number | null;
  position_id: string | null;
  unit_id: string | null;
  standings: Standing[];
}

/** A restriction over the columns of `people`: `p` person, `e` employment, `a` appointment, `pos` position. */
export type Restriction = RawBuilder<unknown>;

/** People to choose from: those of a query of (person_id), each once, and a restriction of them. */
export interface Among {
  /** Null: everyone. */
  people: RawBuilder<unknown> | null;
  where: Restriction;
}

/** The people employed on the day and placed in one of these units. */
export const employedIn = (unitIds: readonly string[], view: PointOfView): Among => ({
  people: placedIn(relationsKnownAt(view.knownAt), unitIds, view.asOf),
  where: sql`e.id is not null`,
});

/** True for what had been recorded by the instant that is looked from. */
const recordedBy = (recordedAt: RawBuilder<unknown>, { knownAt }: PointOfView): RawBuilder<boolean> =>
  knownAt === null ? sql<boolean>`true` : sql<boolean>`${recordedAt} <= ${knownAt}::timestamptz`;

/** True for people whose first employment had been recorded by then: before that, nobody knew them. */
const onRecord = (view: PointOfView): RawBuilder<boolean> =>
  view.knownAt === null
    ? sql<boolean>`true`
    : sql<boolean>`exists (select from employment k where k.person_id = p.id and ${recordedBy(sql`k.recorded_at`, view)})`;

/**
 * What a condition may look at. Each look-up has a limit though it finds one row at most: without it the planner joins
 * everyone before it asks who is wanted.
 */
const joins = (context: RequestContext, view: PointOfView, chosen: Among['people']) => sql`
  from ${
    chosen === null
      ? sql`person p`
      : sql`(${chosen}) chosen cross join lateral (select * from person p where p.id = chosen.person_id limit 1) p`
  }
  ${placedToday(context.actor)}
  left join lateral (
    select * from employment e
    where e.person_id = p.id and daterange(e.started_on, e.ended_on) @> ${view.asOf}::date
      and ${recordedBy(sql`e.recorded_at`, view)}
    limit 1
  ) e on true
  left join lateral (
    select a.position_id from appointment a
    where a.person_id = p.id and a.kind = 'DEFINITIVE' and ${knownAt(sql`a.known`, view.knownAt)}
      and a.valid @> ${view.asOf}::date
    limit 1
  ) a on true
  left join position pos on pos.id = a.position_id`;

/**
 * The same for counting everyone employed: whole tables are joined, and (as `distinct` says that there is one row at
 * most) those that no condition looks at are left out.
 */
const joinsOfEveryone = ({ actor }: RequestContext, view: PointOfView) => sql`
  from person p
  join employment e on e.person_id = p.id and daterange(e.started_on, e.ended_on) @> ${view.asOf}::date
    and ${recordedBy(sql`e.recorded_at`, view)}
  left join (
    select distinct on (a.person_id) a.person_id, pos.unit_id
    from appointment a join position pos on pos.id = a.position_id
    where a.kind = 'DEFINITIVE' and upper_inf(a.known) and a.valid @> ${actor.today}::date
  ) placed on placed.person_id = p.id
  left join (
    select distinct on (a.person_id) a.person_id, pos.unit_id
    from appointment a join position pos on pos.id = a.position_id
    where a.kind = 'DEFINITIVE' and ${knownAt(sql`a.known`, view.knownAt)} and a.valid @> ${view.asOf}::date
  ) pos on pos.person_id = p.id`;

/** The people that a restriction leaves and the reader may see, with more columns where they are wanted. */
const people = (
  context: RequestContext,
  view: PointOfView,
  { people: chosen, where }: Among,
  more: RawBuilder<unknown> = sql``,
) => sql`
  select p.id, p.name, concat_ws(', ', concat_ws(' ', p.title_before, p.name), p.title_after) as full_name,
    p.birth_date::text, p.birth_place, p.sex, p.education_level,
    e.nip, e.started_on::text, e.ended_on::text, e.contract_until::text,
    -- What was so before a change that had not taken effect by the day, or was not known then.
    coalesce(l.kind_before, e.kind) as employment_kind,
    case when l.kind_before is null then e.legal_standing else l.standing_before end as legal_standing,
    case when l.kind_before is distinct from 'CPNS' then e.permanent_on::text end as permanent_on,
    r.grade, r.effective_on::text as grade_effective_on, r.service_years, r.service_months,
    a.position_id, pos.unit_id, ${standings(context.actor, subject)} as standings ${more}
  ${joins(context, view, chosen)}
  left join lateral (
    select l.kind_before, l.standing_before from lifecycle_record l
    where l.employment_id = e.id
      and (l.effective_on > ${view.asOf}::date or not ${recordedBy(sql`l.recorded_at`, view)})
    order by l.effective_on limit 1
  ) l on true
  left join lateral (
    select r.grade, r.effective_on, r.service_years, r.service_months from rank_record r
    where r.person_id = p.id and r.effective_on <= ${view.asOf}::date and ${recordedBy(sql`r.recorded_at`, view)}
      and not exists (
        select from rank_record later where later.corrects_id = r.id and ${recordedBy(sql`later.recorded_at`, view)}
      )
    order by r.effective_on desc, r.recorded_at desc limit 1
  ) r on true
  where ${visible(context.actor, subject)} and ${onRecord(view)} and ${where}`;

/** Reads people in the order of their names. One statement. */
export async function readEmployees(
  context: RequestContext,
  view: PointOfView,
  among: Among,
  limit: number | null = null,
): Promise<EmployeeType[]> {
  const { rows } = await sql<Row>`
    ${people(context, view, among)}
    order by p.name, p.id
    ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(context.db);
  return rows.map((row) => employeeOf(row, view));
}

/** Counts people within their unit, by name: for that it has to see them all, so only this list asks for it. */
const placeInUnit = sql`, row_number() over (partition by pos.unit_id order by p.name, p.id) as place`;

/** The first people of each of these units by name, at most `limit` a unit. One statement. */
export async function readEmployeesByUnit(
  context: RequestContext,
  view: PointOfView,
  unitIds: readonly string[],
  limit: number,
): Promise<Map<string, EmployeeType[]>> {
  const { rows } = await sql<Row & { unit_id: string }>`
    select * from (${people(context, view, employedIn(unitIds, view), placeInUnit)}) people
    where place <= ${limit} order by name, id`.execute(context.db);
  const byUnit = Map.groupBy(rows, ({ unit_id }) => unit_id);
  return new Map([...byUnit].map(([unitId, ofUnit]) => [unitId, ofUnit.map((row) => employeeOf(row, view))]));
}

/** How many people are placed in each of these units of those the reader may see. */
export async function countEmployeesByUnit(
  context: RequestContext,
  view: PointOfView,
  unitIds: readonly string[],
): Promise<Map<string, number>> {
  const among = employedIn(unitIds, view);
  const { rows } = await sql<{ unit_id: string; count: number }>`
    select pos.unit_id, count(*)::int as count ${joins(context, view, among.people)}
    where ${visible(context.actor, subject)} and ${among.where} group by pos.unit_id`.execute(context.db);
  return new Map(rows.map(({ unit_id, count }) => [unit_id, count]));
}

/** How many are left of those the reader may see. */
export async function countEmployees(
  context: RequestContext,
  view: PointOfView,
  { people: chosen, where }: Among,
): Promise<number> {
  const from = chosen === null ? joinsOfEveryone(context, view) : joins(context, view, chosen);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${from}
    where ${visible(context.actor, subject)} and ${where}`.execute(context.db);
  return rows[0]?.count ?? 0;
}

const FEW_OF_A_KIND = 5_000;

/**
 * The people who ever had employment of a kind, null when they are many: few are all looked at, since by name one would
 * pass by everyone before a page of them is full.
 */
export async function readFewOfKind(
  context: RequestContext,
  kind: EmploymentKindEnum,
): Promise<string[] | null> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from employment where kind = ${kind} limit ${FEW_OF_A_KIND + 1}`.execute(context.db);
  return rows.length > FEW_OF_A_KIND ? null : [...new Set(rows.map(({ person_id }) => person_id))];
}

/** People by id, for references and for fields of another type; a person whom the reader may not see is absent. */
export async function readEmployeesById(
  context: RequestContext,
  view: PointOfView,
  ids: readonly string[],
): Promise<Map<string, EmployeeType>> {
  const found = await readEmployees(context, view, {
    people: null,
    where: sql`p.id = any (${[...ids]}::uuid[])`,
  });
  return new Map(found.map((employee) => [employee.id, employee]));
}

/** The person who has or had this NIP; null when there is none whose NIP the reader may see. */
export async function readEmployeeByNip(
  context: RequestContext,
  view: PointOfView,
  nip: string,
): Promise<EmployeeType | null> {
  const having = sql`p.id in (select person_id from employment where nip = ${nip})
    and ${readable(context.actor, subject, 'CAREER')}`;
  const [found] = await readEmployees(context, view, { people: null, where: having });
  return found ?? null;
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
            contractUntil: row.contract_until,
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
