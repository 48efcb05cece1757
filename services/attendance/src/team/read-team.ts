import { readersOf, type Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { placedToday, standingsToRow } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { MANY_UNITS, placedIn, projectedRelations, reachOf, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';

/** Which people: of a unit's subtree as it was on the day, or (null) all whom the caller leads or administers. */
export interface Team {
  date: LocalDate;
  unitId: string | null;
}

export interface TeamMember {
  id: string;
  name: string;
  standings: Standing[];
}

/** Where members come from, what they must be, and the name that they are in the order of. */
interface Members {
  from: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
  name: RawBuilder<unknown>;
}

/**
 * People in service on the day (placed definitively, the employment not over) whose attendance the caller may read
 * today. Their own row is in a unit's list, not in the team that they lead. Of a few units one person after the other;
 * of many by name, until the page is full: the index of names has whoever is more than a reference.
 */
async function membersOf(context: RequestContext, { date, unitId }: Team): Promise<Members> {
  const { actor } = context;
  const readers = readersOf.ATTENDANCE.filter((standing) => unitId !== null || standing !== 'SELF');
  const units = unitId === null ? null : await readSubtree(context, unitId, date);
  const chosen =
    units !== null && units.length <= MANY_UNITS
      ? placedIn(projectedRelations, units, date)
      : reachOf(projectedRelations, actor);
  const people =
    chosen === null
      ? sql`workforce_person p`
      : sql`(select distinct person_id from (${chosen}) each) among
          cross join lateral (
            select known.* from workforce_person known where known.person_id = among.person_id offset 0
          ) p`;
  return {
    from: sql`${people} ${placedToday(actor)}`,
    where: sql`${standingsToRow(actor)} && ${readers}::text[]
      and coalesce(upper(p.employed) > ${date}::date, true)
      ${chosen === null ? sql`and p.name is not null` : sql``}
      and exists (
        select from workforce_placement then_placed
        where then_placed.person_id = p.person_id and then_placed.kind = 'DEFINITIVE'
          and then_placed.valid @> ${date}::date
          ${units === null ? sql`` : sql`and then_placed.unit_id = any (${units}::uuid[])`} offset 0)`,
    name: chosen === null ? sql`p.name` : sql`coalesce(p.name, '')`,
  };
}

/** The ids of a unit and of all below it on a day. */
async function readSubtree(context: RequestContext, unitId: string, date: LocalDate): Promise<string[]> {
  const below = subtree(projectedRelations, date, 'below', sql`select ${unitId}::uuid`);
  const { rows } = await sql<{ unit_id: string }>`with recursive ${below} select unit_id from below`.execute(
    context.db,
  );
  return rows.map(({ unit_id }) => unit_id);
}

/** Members by name, beyond the last one seen (null: from the first). */
export async function readTeam(
  context: RequestContext,
  team: Team,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<TeamMember[]> {
  const { from, where, name } = await membersOf(context, team);
  const beyond =
    after === null ? sql`` : sql`and (${name}, p.person_id) > (${after.name}, ${after.id}::uuid)`;
  const { rows } = await sql<TeamMember>`
    select p.person_id as id, coalesce(p.name, '') as name, ${standingsToRow(context.actor)} as standings
    from ${from} where ${where} ${beyond} order by ${name}, p.person_id limit ${limit}`.execute(context.db);
  return rows;
}

export async function countTeam(context: RequestContext, team: Team): Promise<number> {
  const { from, where } = await membersOf(context, team);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${from} where ${where}`.execute(context.db);
  return rows[0]?.count ?? 0;
}
