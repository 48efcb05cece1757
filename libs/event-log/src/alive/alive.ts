import { randomUUID } from 'node:crypto';
import type { Sql } from '../database/database.ts';
import { encodeEvent } from '../envelope/codec.ts';
import type { LogRecord } from '../log/event-log.ts';
import type { Arrival } from '../inbox/arrival.ts';

/** How often a relay says that it lives, in milliseconds. */
export const aliveEvery = 60_000;

/** As whom a relay says that it lives, and where: `asn.personnel.personnel-alive.v1` in `asn.personnel`. */
export interface Alive {
  type: string;
  topic: string;
  source: string;
}

/**
 * Says that the source lives, and that all it had told by then has been published. It belongs to no aggregate: it has
 * no place in an outbox, no version of its own, and no row in an inbox. The database's clock counts, as for events.
 */
export async function aliveRecord(database: Sql, { type, topic, source }: Alive): Promise<LogRecord> {
  const { rows } = await database.query<{ now: string }>(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`,
  );
  const time = rows[0]?.now ?? '';
  return encodeEvent(
    { id: randomUUID(), type, source, topic, key: topic, version: 1, time, correlationId: randomUUID() },
    '{}',
  );
}

export const isAlive = ({ type, event }: Arrival): boolean =>
  /-alive\.v\d+$/.test(type) && event !== undefined;

/** Keeps when a source was last heard: what is known of it is as old as that, at most. */
export async function noteHeard(tx: Sql, topic: string, arrivals: readonly Arrival[]): Promise<void> {
  const times = arrivals.flatMap(({ event }) => event?.time ?? []).sort();
  if (times.length === 0) return;
  await tx.query(
    `INSERT INTO source_heard AS heard (topic, heard_at) VALUES ($1, $2)
     ON CONFLICT (topic) DO UPDATE SET heard_at = greatest(heard.heard_at, excluded.heard_at)`,
    [topic, times.at(-1)],
  );
}
