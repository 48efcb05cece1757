import { standings, type Actor, type Subject } from '@asn/access';
import { sql } from 'kysely';

/** Joins, as `placed`, the unit of person `p` today: what the row rules look at, whatever day is asked for. */
export const placedToday = (actor: Actor) => sql`
  left join lateral (
    select pl.unit_id from workforce_placement pl
    where pl.person_id = p.person_id and pl.kind = 'DEFINITIVE' and pl.valid @> ${actor.today}::date limit 1
  ) placed on true`;

/** Whom a row of `workforce_person p` with `placed` is about. */
export const subject: Subject = {
  personId: sql<string>`p.person_id`,
  unitId: sql<string | null>`placed.unit_id`,
};

/** How the actor stands to such a row; empty where they may not see it. */
export const standingsToRow = (actor: Actor) => standings(actor, subject);
