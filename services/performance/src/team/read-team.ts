import { readersOf } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { placedToday, standingsToRow } from '@asn/people';
import type { LastSeen, RequestContext } from '@asn/subgraph';
import { MANY_UNITS, placedIn, projectedRelations, reachOf, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { personsOf } from './placed-below.sql.ts';

export interface Member extends LastSeen {
  personId: string;
}

const beyond = (after: LastSeen | null, id: RawBuilder<unknown>, name = sql`coalesce(p.name, '')`) =>
  after === null ? sql`` : sql`and (${name}, ${id}) > (${after.name}, ${after.id}::uuid)`;

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
 * read. Of a few units one person after the other; of many by name, until the page is full.
 */
export async function readMissing(
  context: RequestContext,
  { year, unitId }: Missing,
  after: LastSeen | null,
  limit: number,
): Promise<Member[]> {
  const { actor } = context;
  const lastDay = `${year}-12-31` as LocalDate;
  const readers = readersOf.PERFORMANCE.filter((standing) => unitId !== null || standing !== 'SELF');
  const units = await readSubtree(
    context,
    unitId === null ? [...actor.ledUnits, ...actor.administeredUnits] : [unitId],
    lastDay,
  );
  const chosen =
    units.length <= MANY_UNITS
      ? placedIn(projectedRelations, units, lastDay)
      : reachOf(projectedRelations, actor);
  // The index of names is by the name as it is; who is known only by reference has none.
  const name = chosen === null ? sql`p.name` : sql`coalesce(p.name, '')`;
  const { rows } = await sql<Member>`
    select p.person_id as id, p.person_id as "personId", coalesce(p.name, '') as name
    from ${chosen === null ? sql`workforce_person p` : personsOf(sql`(select distinct person_id from (${chosen}) each)`)}
    ${placedToday(actor)}
    where coalesce(upper(p.employed) > ${lastDay}::date, true)
      ${chosen === null ? sql`and p.name is not null` : sql``}
      and not ${isSealed(sql`p.person_id`, year)}
      and exists (
        select from workforce_placement then_placed
        where then_placed.person_id = p.person_id and then_placed.kind = 'DEFINITIVE'
          and then_placed.unit_id = any (${units}::uuid[]) and then_placed.valid @> ${lastDay}::date offset 0)
      and ${standingsToRow(actor)} && ${readers}::text[]
      ${beyond(after, sql`p.person_id`, name)}
    order by ${name}, p.person_id limit ${limit}`.execute(context.db);
  return rows;
}

/** The ids of some units and of all below them on a day. */
async function readSubtree(
  context: RequestContext,
  roots: readonly string[],
  day: LocalDate,
): Promise<string[]> {
  const below = subtree(projectedRelations, day, 'below', sql`select unnest(${[...new Set(roots)]}::uuid[])`);
  const { rows } = await sql<{ unit_id: string }>`with recursive ${below} select unit_id from below`.execute(
    context.db,
  );
  return rows.map(({ unit_id }) => unit_id);
}

/** True for whom a year is sealed. Not to be turned into a join with everything that is sealed. */
const isSealed = (personId: RawBuilder<unknown>, year: number) => sql`exists (
  select from appraisal a
  where a.person_id = ${personId} and a.year = ${year} and a.term = 'YEAR'
    and exists (select from sealed_appraisal s where s.appraisal_id = a.id) offset 0)`;

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
      where not ${isSealed(sql`one.person_id`, year)}
    ) waiting
    join workforce_person p on p.person_id = waiting.person_id
    where true ${beyond(after, sql`waiting.id`)}
    order by coalesce(p.name, ''), waiting.id limit ${limit}`.execute(context.db);
  return rows;
}
