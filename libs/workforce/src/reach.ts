import type { Actor } from '@asn/access';
import { sql, type RawBuilder } from 'kysely';
import type { Relations } from './relations.ts';

/**
 * A query of (person_id): nobody beyond these may be seen by the actor; null where the reach is everyone. A list goes
 * by it, so that the head of fifty does not have a whole regency looked through; who of them may be seen, and as what,
 * the row rules decide.
 */
export function reachOf(relations: Relations, actor: Actor): RawBuilder<unknown> | null {
  if ([...actor.regencyWide].some((role) => role !== 'OPERATOR')) return null;
  const units = new Set([...actor.ledUnits, ...actor.administeredUnits, ...actor.ownUnits]);
  const people = [
    ...actor.ledPeople,
    ...actor.superiors,
    ...(actor.personId === null ? [] : [actor.personId]),
  ];
  return sql`
    select placed.person_id from ${relations.placement} placed
    where placed.kind = 'DEFINITIVE' and placed.unit_id = any (${[...units]}::uuid[])
      and placed.valid @> ${actor.today}::date
    union select unnest(${people}::uuid[])`;
}
