import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { reachOf, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { currentRelations } from '../relations.ts';
import { rankOn } from './read-facts.ts';

/** Where a list of ranks `r` of people `p` comes from, and what it leaves of them. */
export interface RanksAmong {
  from: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
}

/**
 * The ranks that people have on a day. Everyone's come from an index of ranks, in the order of the caller; those of a
 * unit, or of whom the reader may reach, person by person: each look-up has a limit, since without it the planner joins
 * everyone.
 */
export function ranksAmong(context: RequestContext, unit: string | null, on: LocalDate): RanksAmong {
  const { actor } = context;
  const reach = reachOf(currentRelations, actor);
  if (reach === null && unit === null) {
    return { from: sql`rank_record r join person p on p.id = r.person_id`, where: latestOn(on) };
  }
  const below = sql`with recursive ${subtree(currentRelations, actor.today, 'below', sql`select ${unit}::uuid`)}`;
  const placed = sql`${below}
    select held.person_id from below join ${currentRelations.placement} held on held.unit_id = below.unit_id
    where held.kind = 'DEFINITIVE' and held.valid @> ${actor.today}::date`;
  return {
    from: sql`(${reach ?? placed}) chosen
      cross join lateral (select id, education_level from person where id = chosen.person_id limit 1) p
      cross join lateral (${rankOn(sql`p.id`, on)}) r`,
    where:
      reach === null || unit === null
        ? sql`true`
        : sql`placed.unit_id in (${below} select unit_id from below)`,
  };
}

/** True for a rank `r` that stands, and that no later one has followed by the day. */
const latestOn = (on: LocalDate): RawBuilder<unknown> => sql`
  r.effective_on <= ${on}::date
  and not exists (select from rank_record other where other.corrects_id = r.id)
  and not exists (
    select from rank_record other
    where other.person_id = r.person_id and other.effective_on <= ${on}::date
      and (other.effective_on, other.recorded_at) > (r.effective_on, r.recorded_at)
      and not exists (select from rank_record fixed where fixed.corrects_id = other.id))`;
