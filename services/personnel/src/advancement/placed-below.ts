import type { LocalDate } from '@asn/civil-date';
import { subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { currentRelations } from '../relations.ts';

/** A query of (person_id): who is placed on a day in a unit or below it. */
export const placedBelow = (unit: string, day: LocalDate): RawBuilder<unknown> => sql`
  with recursive ${subtree(currentRelations, day, 'below', sql`select ${unit}::uuid`)}
  select held.person_id from below join ${currentRelations.placement} held on held.unit_id = below.unit_id
  where held.kind = 'DEFINITIVE' and held.valid @> ${day}::date`;
