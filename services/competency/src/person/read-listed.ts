import { readersOf, type Actor, type Standing } from '@asn/access';
import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { placedToday, standingsToRow } from '@asn/people';
import { isOpaqueId, type LastSeen, type Pin, type RequestContext } from '@asn/subgraph';
import { projectedRelations, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';

/** Which people: of a unit's subtree on the day, or (null) all whom the caller leads, administers or oversees. */
export interface Listing {
  day: LocalDate;
  unitId: string | null;
}

export interface Listed extends LastSeen {
  standings: Standing[];
}

/** A list that crosses midnight stays on the day on which it began. */
export const DAY: Pin<LocalDate> = {
  write: (date) => ({ date }),
  read: ({ date }) => parseLocalDate(date ?? ''),
};

/**
 * People in service on the day whose career the caller may read and for whom the condition (about `p`) holds, by name.
 * From the units down, one person after the other; of the whole regency by the index of names, until the page is full.
 */
export async function readListed(
  context: RequestContext,
  { day, unitId }: Listing,
  condition: RawBuilder<unknown>,
  after: LastSeen | null,
  limit: number,
): Promise<Listed[]> {
  if (unitId !== null && !isOpaqueId(unitId)) return [];
  const { actor } = context;
  const everyone = unitId === null ? overseesAll(actor) : await isRoot(context, unitId, day);
  const readers = readersOf.CAREER.filter((standing) => unitId !== null || standing !== 'SELF');
  const beyond = after === null ? sql`` : sql`and (p.name, p.person_id) > (${after.name}, ${after.id}::uuid)`;
  const { rows } = await sql<Listed>`
    ${everyone ? sql`` : among(actor, day, unitId)}
    select p.person_id as id, p.name, ${standingsToRow(actor)} as standings
    from ${everyone ? sql`workforce_person p` : EACH} ${placedToday(actor)}
    where p.name is not null and coalesce(upper(p.employed) > ${day}::date, true)
      ${everyone ? sql`and ${isPlaced(day)}` : sql``}
      and ${condition}
      and ${standingsToRow(actor)} && ${readers}::text[]
      ${beyond}
    order by p.name, p.person_id limit ${limit}`.execute(context.db);
  return rows;
}

/**
 * Common table expressions, the last one `listed` (person_id): those of a unit's subtree, or (null) all whom the caller
 * leads or administers. Unit by unit: a school must not cost a look at a regency.
 */
export function among(actor: Actor, day: LocalDate, unitId: string | null): RawBuilder<unknown> {
  const units = [...new Set([...actor.ledUnits, ...actor.administeredUnits])];
  const roots = unitId === null ? sql`select unnest(${units}::uuid[])` : sql`select ${unitId}::uuid`;
  const people = unitId === null ? actor.ledPeople : [];
  return sql`with recursive ${subtree(projectedRelations, day, 'below', roots)},
    listed as materialized (
      select here.person_id from below
      cross join lateral (
        select pl.person_id from workforce_placement pl
        where pl.unit_id = below.unit_id and pl.kind = 'DEFINITIVE' and pl.valid @> ${day}::date offset 0
      ) here
      union select unnest(${[...people]}::uuid[])
    )`;
}

/** The people of `among` as `p`, each by the key: the planner can't know how few they are. */
export const EACH = sql`listed
  cross join lateral (select known.* from workforce_person known where known.person_id = listed.person_id offset 0) p`;

const isPlaced = (day: LocalDate) => sql`exists (
  select from workforce_placement pl
  where pl.person_id = p.person_id and pl.kind = 'DEFINITIVE' and pl.valid @> ${day}::date offset 0)`;

const overseesAll = ({ regencyWide }: Actor): boolean => [...regencyWide].some((role) => role !== 'OPERATOR');

/** Whether a unit is the regency itself, of which a list goes by all people. */
async function isRoot(context: RequestContext, unitId: string, day: LocalDate): Promise<boolean> {
  const { rows } = await sql`
    select from workforce_unit where unit_id = ${unitId}::uuid and parent_id is null and valid @> ${day}::date`.execute(
    context.db,
  );
  return rows.length > 0;
}
