import type { Pool } from 'pg';

/** Whatever runs SQL with `$1` placeholders. `rowCount` counts rows returned or affected. */
export interface Sql {
  query<Row>(sql: string, params?: unknown[]): Promise<{ rows: Row[]; rowCount: number }>;
}

/**
 * A service's own database. `transaction` commits when `work` resolves and rolls back when it rejects;
 * isolation is READ COMMITTED. A service may hand a richer `Tx` (an entity manager of the same
 * transaction) to the handlers of its events.
 */
export interface Database<Tx extends Sql = Sql> extends Sql {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

interface Queryable {
  query(sql: string, params?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

function sqlOf(queryable: Queryable): Sql {
  return {
    async query<Row>(sql: string, params: unknown[] = []) {
      const { rows, rowCount } = await queryable.query(sql, params);
      return { rows: rows as Row[], rowCount: rowCount ?? 0 };
    },
  };
}

/** A `Database` over a pool of node-postgres. The pool stays the caller's: it ends it. */
export function pgDatabase(pool: Pool): Database {
  return {
    ...sqlOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      // Without a listener, a connection that breaks between two statements would end the process.
      const ignore = () => {};
      client.on('error', ignore);
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const result = await work(sqlOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.off('error', ignore);
        client.release(broken);
      }
    },
  };
}
