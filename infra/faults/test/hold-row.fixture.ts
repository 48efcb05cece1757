import pg from 'pg';
import { eventually } from './eventually.fixture.ts';
import type { TestDatabase } from '@asn/testkit';

/** Somebody is stopped in the middle of writing one row. */
export interface HeldRow {
  /** Resolves when somebody stands there. */
  reached: () => Promise<void>;
  /** Lets it go on, and stops nobody any more. A killed process's statement goes on as well, to its end. */
  letGo: () => Promise<void>;
  /** Ends the connection that stands there, as when its machine is gone too; then as `letGo`. */
  cut: () => Promise<void>;
}

/** Two numbers that nothing else locks by. */
const LOCK = '821, 1508';
const WAITING = `from pg_locks where locktype = 'advisory' and (classid, objid) = (${LOCK}) and not granted
  and database = (select oid from pg_database where datname = current_database())`;

/**
 * Stops whoever writes a row, exactly there, by a trigger that waits for a lock of ours.
 *
 * @param when what is true of the row (`new`), in SQL.
 * @param on `insert`, `update`, or `update of` a column.
 */
export async function holdRow(
  database: TestDatabase,
  { table, when, on = 'insert or update' }: { table: string; when: string; on?: string },
): Promise<HeldRow> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(`
    create or replace function faults_hold() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(${LOCK}); return new; end $$;
    create trigger faults_hold before ${on} on ${table} for each row when (${when}) execute function faults_hold()`);
  await client.query(`select pg_advisory_lock(${LOCK})`);
  const letGo = async () => {
    await client.query(`select pg_advisory_unlock(${LOCK})`);
    // Waits for the transactions that have been stopped.
    await client.query(`drop trigger faults_hold on ${table}`);
    await client.end();
  };
  return {
    reached: async () => {
      await eventually(
        () => client.query(`select ${WAITING}`),
        ({ rowCount }) => rowCount! > 0,
      );
    },
    letGo,
    cut: async () => {
      await client.query(`select pg_terminate_backend(pid) ${WAITING}`);
      await letGo();
    },
  };
}
