import type { Actor } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { sql, type RawBuilder } from 'kysely';
import type { Relations } from './relations.ts';

/**
 * With more units than this it is no longer worth looking at one person after the other: a page of them is found
 * sooner in the order of a list's own index.
 */
export const MANY_UNITS = 100;

/**
 * A query of (person_id): nobody beyond these may be seen by the actor; null where the reach is everyone, or so many
 * that a list finds them without. A list goes by it, so that the head of fifty does not have a whole regency looked
 * through; who of them may be seen, and as what, the row rules decide.
 */
export function reachOf(relations: Relations, actor: Actor): RawBuilder<unknown> | null {
  if ([...actor.regencyWide].some((role) => role !== 'OPERATOR')) return null;
  const units = [...new Set([...actor.ledUnits, ...actor.administeredUnits, ...actor.ownUnits])];
  if (units.length > MANY_UNITS) return null;
  const people = [
    ...actor.ledPeople,
    ...actor.superiors,
    ...(actor.personId === null ? [] : [actor.personId]),
  ];
  return sql`${placedIn(relations, units, actor.today)} union select unnest(${people}::uuid[])`;
}

/**
 * A query of (person_id): who is placed definitively in one of these units on a day. Unit by unit (`offset 0` keeps the
 * look-up one): the planner can't know how few they are, and would read everyone's.
 */
export const placedIn = (
  relations: Relations,
  unitIds: readonly string[],
  day: LocalDate,
): RawBuilder<unknown> => sql`
  select here.person_id from unnest(${[...unitIds]}::uuid[]) as one_of (unit_id)
  cross join lateral (
    select held.person_id from ${relations.placement} held
    where held.unit_id = one_of.unit_id and held.kind = 'DEFINITIVE' and held.valid @> ${day}::date offset 0
  ) here`;
