import { randomUUID } from 'node:crypto';
import { createDatabase } from '@asn/testkit';
import pg from 'pg';
import {
  encodeEvent,
  eventTablesSql,
  pgDatabase,
  recordEvents,
  type Database,
  type LogRecord,
  type Sql,
} from '../src/index.ts';
import { inSnapshot, promoted } from './reactions.fixture.ts';

const recording = { source: '/kabupaten/bungo', now: new Date('2026-11-25T01:02:03.004Z') };

/** A service's database with people who have a version, and what a consumer has noted about them. */
export interface Office extends AsyncDisposable {
  database: Database;
  url: string;
  pool: pg.Pool;
}

export async function openOffice(): Promise<Office> {
  const created = await createDatabase('event_log_office', async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(eventTablesSql);
    await client.query(`
      CREATE TABLE person (id text PRIMARY KEY, version bigint NOT NULL);
      CREATE TABLE effect (place bigint GENERATED ALWAYS AS IDENTITY, key text, version bigint, type text);
      CREATE TABLE projection (key text PRIMARY KEY, version bigint NOT NULL)`);
    await client.end();
  });
  const pool = new pg.Pool({ connectionString: created.url, max: 8 });
  pool.on('error', () => {});
  return {
    database: pgDatabase(pool),
    url: created.url,
    pool,
    async [Symbol.asyncDispose]() {
      await pool.end();
      await created.drop();
    },
  };
}

export { greeted, inSnapshot, loadProjection, noteEffect, promoted } from './reactions.fixture.ts';

/** A use case: takes the person's row lock, adds one to the version, writes state, event and snapshot. */
export async function promote(
  database: Database,
  topics: { topic: string; snapshot?: string },
  key: string,
  { type = promoted, gone = false }: { type?: string; gone?: boolean } = {},
): Promise<number> {
  return database.transaction(async (tx) => {
    const { rows } = await tx.query<{ version: string }>(
      `INSERT INTO person AS p (id, version) VALUES ($1, 1)
       ON CONFLICT (id) DO UPDATE SET version = p.version + 1 RETURNING version`,
      [key],
    );
    const version = Number(rows[0]?.version);
    const draft = { key, version, correlationId: 'request-1', data: { version } };
    const snapshots = topics.snapshot
      ? [{ ...draft, topic: topics.snapshot, type: inSnapshot, data: gone ? null : { version } }]
      : [];
    await recordEvents(tx, recording, [{ ...draft, topic: topics.topic, type }], snapshots);
    return version;
  });
}

/** A record as the relay would publish it. */
export function eventRecord(topic: string, key: string, version: number, type = promoted): LogRecord {
  const id = randomUUID();
  const event = {
    id,
    topic,
    key,
    version,
    type,
    source: recording.source,
    time: recording.now.toISOString(),
  };
  return encodeEvent({ ...event, correlationId: 'request-1' }, JSON.stringify({ version }));
}

export async function effects(database: Sql, key?: string): Promise<string[]> {
  const { rows } = await database.query<{ effect: string }>(
    `SELECT key || ' ' || version AS effect FROM effect WHERE $1::text IS NULL OR key = $1 ORDER BY place`,
    [key ?? null],
  );
  return rows.map((row) => row.effect);
}

export async function projection(database: Sql): Promise<Record<string, number>> {
  const { rows } = await database.query<{ key: string; version: string }>(
    'SELECT key, version FROM projection',
  );
  return Object.fromEntries(rows.map(({ key, version }) => [key, Number(version)]));
}

/** Looks until the condition holds. @throws after 20 s, with what was seen last */
export async function eventually<T>(look: () => Promise<T> | T, holds: (seen: T) => boolean): Promise<T> {
  const started = performance.now();
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() - started > 20_000) throw new Error(`never came: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
