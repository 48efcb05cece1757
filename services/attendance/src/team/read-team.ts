import { readersOf, type Actor, type Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { placedToday, standingsToRow } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { projectedRelations, reachOf, subtree } from '@asn/workforce';
import { sql } from 'kysely';

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

/**
 * People in service on the day (placed definitively, the employment not over) whose attendance the caller may read
 * today. Their own row is in a unit's list, not in the team that they lead.
 */
const members = (actor: Actor, { date, unitId }: Team) => {
  const readers = readersOf.ATTENDANCE.filter((standing) => unitId !== null || standing !== 'SELF');
  const reach = reachOf(projectedRelations, actor);
  const placedOnTheDay = sql`then_placed.kind = 'DEFINITIVE' and then_placed.valid @> ${date}::date`;
  return sql`
    from workforce_person p ${placedToday(actor)}
    where ${standingsToRow(actor)} && ${readers}::text[]
      and coalesce(upper(p.employed) > ${date}::date, true)
      ${reach === null ? sql`` : sql`and p.person_id in (${reach})`}
      and ${
        unitId === null
          ? sql`exists (
              select from workforce_placement then_placed
              where then_placed.person_id = p.person_id and ${placedOnTheDay})`
          : sql`p.person_id in (
              with recursive ${subtree(projectedRelations, date, 'below', sql`select ${unitId}::uuid`)}
              select then_placed.person_id from below
              join workforce_placement then_placed on then_placed.unit_id = below.unit_id where ${placedOnTheDay})`
      }`;
};

/** Members by name, beyond the last one seen (null: from the first). One statement. */
export async function readTeam(
  context: RequestContext,
  team: Team,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<TeamMember[]> {
  const beyond =
    after === null
      ? sql``
      : sql`and (coalesce(p.name, ''), p.person_id) > (${after.name}, ${after.id}::uuid)`;
  const { rows } = await sql<TeamMember>`
    select p.person_id as id, coalesce(p.name, '') as name, ${standingsToRow(context.actor)} as standings
    ${members(context.actor, team)} ${beyond}
    order by coalesce(p.name, ''), p.person_id limit ${limit}`.execute(context.db);
  return rows;
}

export async function countTeam(context: RequestContext, team: Team): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${members(context.actor, team)}`.execute(context.db);
  return rows[0]?.count ?? 0;
}
