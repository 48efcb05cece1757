import { readersOf } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { placedToday, standingsToRow } from '@asn/people';
import type { LastSeen, RequestContext } from '@asn/subgraph';
import { projectedRelations, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';

export interface Member extends LastSeen {
  personId: string;
}

const beyond = (after: LastSeen | null, id: RawBuilder<unknown>) =>
  after === null ? sql`` : sql`and (coalesce(p.name, ''), ${id}) > (${after.name}, ${after.id}::uuid)`;

/** Some people by name. */
export async function readPeople(
  context: RequestContext,
  people: readonly string[],
  after: LastSeen | null,
  limit: number,
): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select p.person_id as id, p.person_id as "personId", coalesce(p.name, '') as name
    from workforce_person p where p.person_id = any (${[...people]}::uuid[]) ${beyond(after, sql`p.person_id`)}
    order by coalesce(p.name, ''), p.person_id limit ${limit}`.execute(context.db);
  return rows;
}

/** Whose appraisal is missing: of a unit's subtree, or (null) of whom the caller leads or administers. */
export interface Missing {
  year: number;
  unitId: string | null;
}

/**
 * People in service on the last day of the year without a sealed appraisal of it, whose performance the caller may
 * read. From the units down, never from all people.
 */
export async function readMissing(
  context: RequestContext,
  { year, unitId }: Missing,
  after: LastSeen | null,
  limit: number,
): Promise<Member[]> {
  const { actor } = context;
  const lastDay = `${year}-12-31` as LocalDate;
  const units = [...new Set([...actor.ledUnits, ...actor.administeredUnits])];
  const roots = unitId === null ? sql`select unnest(${units}::uuid[])` : sql`select ${unitId}::uuid`;
  const readers = readersOf.PERFORMANCE.filter((standing) => unitId !== null || standing !== 'SELF');
  const { rows } = await sql<Member>`
    with recursive ${subtree(projectedRelations, lastDay, 'below', roots)}
    select p.person_id as id, p.person_id as "personId", coalesce(p.name, '') as name
    from below
    join workforce_placement then_placed on then_placed.unit_id = below.unit_id
      and then_placed.kind = 'DEFINITIVE' and then_placed.valid @> ${lastDay}::date
    join workforce_person p on p.person_id = then_placed.person_id ${placedToday(actor)}
    where coalesce(upper(p.employed) > ${lastDay}::date, true)
      and not exists (
        select from appraisal a join sealed_appraisal s on s.appraisal_id = a.id
        where a.person_id = p.person_id and a.year = ${year} and a.term = 'YEAR'
      )
      and ${standingsToRow(actor)} && ${readers}::text[]
      ${beyond(after, sql`p.person_id`)}
    order by coalesce(p.name, ''), p.person_id limit ${limit}`.execute(context.db);
  return rows;
}

export interface Waiting extends Member {
  kind: 'AGREE_SKP' | 'APPRAISE_YEAR';
}

/**
 * What waits for somebody: drafts that they have not signed, their own and those of whom they assess today, and the
 * appraisals of last year of whom they assessed on its last day.
 */
export async function readWaiting(
  context: RequestContext,
  {
    me,
    reports,
    lastYear,
    year,
  }: { me: string; reports: readonly string[]; lastYear: readonly string[]; year: number },
  after: LastSeen | null,
  limit: number,
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select waiting.id, waiting.person_id as "personId", coalesce(p.name, '') as name, waiting.kind
    from (
      select skp.id, skp.person_id, 'AGREE_SKP' as kind
      from skp join skp_version v on v.skp_id = skp.id
      where (skp.person_id = ${me}::uuid and v.employee_signed_at is null)
        or (skp.person_id = any (${[...reports]}::uuid[]) and v.superior_signed_at is null)
      union all
      select one.person_id, one.person_id, 'APPRAISE_YEAR' from unnest(${[...lastYear]}::uuid[]) as one (person_id)
      where not exists (
        select from appraisal a join sealed_appraisal s on s.appraisal_id = a.id
        where a.person_id = one.person_id and a.year = ${year} and a.term = 'YEAR'
      )
    ) waiting
    join workforce_person p on p.person_id = waiting.person_id
    where true ${beyond(after, sql`waiting.id`)}
    order by coalesce(p.name, ''), waiting.id limit ${limit}`.execute(context.db);
  return rows;
}
