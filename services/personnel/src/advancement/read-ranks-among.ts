import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { MANY_UNITS, placedIn, reachOf } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { readSubtree } from '../org-unit/read-subtree.ts';
import { currentRelations } from '../relations.ts';
import { rankOn } from './read-facts.ts';

/** Where a list of ranks `r` of people `p` comes from, and what it leaves of them. */
export interface RanksAmong {
  from: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
}

/**
 * The ranks that people have on a day. Everyone's, or those of many units, come from an index of ranks, in the order of
 * the caller; those of a few units, or of whom the reader may reach, person by person: each look-up has a limit, since
 * without it the planner joins everyone.
 */
export async function ranksAmong(
  context: RequestContext,
  unit: string | null,
  on: LocalDate,
): Promise<RanksAmong> {
  const { actor } = context;
  const units = unit === null ? null : await readSubtree(context, { asOf: actor.today, knownAt: null }, unit);
  const chosen =
    units !== null && units.length <= MANY_UNITS
      ? placedIn(currentRelations, units, actor.today)
      : reachOf(currentRelations, actor);
  const ofUnits = units === null ? sql`true` : sql`placed.unit_id = any (${units}::uuid[])`;
  if (chosen === null)
    return {
      from: sql`rank_record r
        cross join lateral (select id, education_level from person where id = r.person_id limit 1) p`,
      where: sql`${latestOn(on)} and ${ofUnits}`,
    };
  return {
    from: sql`(${chosen}) chosen
      cross join lateral (select id, education_level from person where id = chosen.person_id limit 1) p
      cross join lateral (${rankOn(sql`p.id`, on)}) r`,
    where: ofUnits,
  };
}

/**
 * True for a rank `r` that stands, and that no later one has followed by the day. What is asked of each rank has `offset 0`
 * to stay a question of its own: as joins, the planner takes almost nobody to be left and reads everyone's.
 */
const latestOn = (on: LocalDate): RawBuilder<unknown> => sql`
  r.effective_on <= ${on}::date
  and not exists (select from rank_record other where other.corrects_id = r.id offset 0)
  and not exists (
    select from rank_record other
    where other.person_id = r.person_id and other.effective_on <= ${on}::date
      and (other.effective_on, other.recorded_at) > (r.effective_on, r.recorded_at)
      and not exists (select from rank_record fixed where fixed.corrects_id = other.id) offset 0)`;
