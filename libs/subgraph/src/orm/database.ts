import type { Database, Sql } from '@asn/event-log';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** A transaction in which both SQL and the entity manager take part. */
export interface OrmTransaction extends Sql {
  em: EntityManager;
}

/** The service's database as the event log wants it, over MikroORM's connection pool. */
export function ormDatabase(orm: MikroORM): Database<OrmTransaction> {
  return {
    query: (text, params) => sqlOf(orm.em.fork()).query(text, params),
    transaction: (work) => orm.em.fork().transactional((em) => work({ ...sqlOf(em), em })),
  };
}

/** SQL with `$1` placeholders in the entity manager's current transaction, if it has one. */
export function sqlOf(em: EntityManager): Sql {
  return {
    async query<Row>(text: string, params: unknown[] = []) {
      const result = await em.getKysely<object>().executeQuery<Row>(CompiledQuery.raw(text, params));
      return { rows: result.rows, rowCount: Number(result.numAffectedRows ?? result.rows.length) };
    },
  };
}
