import { eventTablesSql, pgDatabase, type Database } from '@asn/event-log';
import { createDatabase } from '@asn/testkit';
import pg from 'pg';

export interface Outbox {
  database: Database;
  drop(): Promise<void>;
}

/** A database of one's own with the tables of events: what an office tells goes through it. */
export async function openOutbox(name: string): Promise<Outbox> {
  const created = await createDatabase(name, async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(eventTablesSql);
    await client.end();
  });
  const pool = new pg.Pool({ connectionString: created.url, max: 4 });
  pool.on('error', () => {});
  return {
    database: pgDatabase(pool),
    async drop() {
      await pool.end();
      await created.drop();
    },
  };
}
