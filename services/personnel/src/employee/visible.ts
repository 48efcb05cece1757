import { visible, type Actor } from '@asn/access';
import { raw, type EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/**
 * Joins, as `placed`, the unit in which person `p` is placed today: what the row rules look at, whatever day is asked for.
 * There is one at most; the limit keeps it a look-up for each person instead of a join of everyone.
 */
export const placedToday = (actor: Actor) => sql`
  left join lateral (
    select pos.unit_id from appointment a join position pos on pos.id = a.position_id
    where a.person_id = p.id and a.kind = 'DEFINITIVE' and upper_inf(a.known) and a.valid @> ${actor.today}::date
    limit 1
  ) placed on true`;

/** Whom a row of `person p` with `placed` is about. */
export const subject = { personId: sql<string>`p.id`, unitId: sql<string | null>`placed.unit_id` };

/**
 * The row rules as a filter of the entity `Person`, on wherever it is loaded. Its actor is mandatory: a read that
 * names none fails instead of seeing everyone.
 */
export const visibleFilter = {
  name: 'visible',
  default: true,
  cond: (args: { actor?: Actor }, _operation: string, em: EntityManager) => {
    const { actor } = args;
    if (actor === undefined) throw new Error('a person is read without saying for whom');
    const seen = sql`select p.id from person p ${placedToday(actor)} where ${visible(actor, subject)}`;
    const { sql: text, parameters } = seen.compile(em.getKysely<object>());
    return { id: { $in: raw(text.replaceAll(/\$\d+/g, '?'), parameters.map(arrayLiteral)) } };
  },
};

/** MikroORM writes an array into a statement as a list, for `in (…)`; `any (…::uuid[])` wants one value, `{…}`. */
const arrayLiteral = (value: unknown): unknown => (Array.isArray(value) ? `{${value.join(',')}}` : value);
