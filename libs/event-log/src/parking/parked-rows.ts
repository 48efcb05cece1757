import type { Sql } from '../database/database.ts';
import type { Arrival } from '../inbox/arrival.ts';
import type { Stream } from '../inbox/inbox-rows.ts';
import type { Failure } from './cause.ts';

/**
 * Locks the parked ones among the keys. Live arrivals and redrive both do this before anything else, so that neither
 * overtakes the other; when it returns, a key that a redrive has just freed is no longer among them.
 */
export async function lockParkedKeys(
  tx: Sql,
  { consumer, topic }: Stream,
  keys: string[],
): Promise<Set<string>> {
  const { rows } = await tx.query<{ key: string }>(
    `SELECT key FROM parked_key
     WHERE consumer = $1 AND topic = $2 AND key = ANY (ARRAY(SELECT jsonb_array_elements_text($3::jsonb)))
     ORDER BY key FOR UPDATE`,
    [consumer, topic, JSON.stringify(keys)],
  );
  return new Set(rows.map((row) => row.key));
}

/** Parks the key, or adds one more attempt to the history of one that is parked. */
export async function parkKey(
  tx: Sql,
  { consumer, topic }: Stream,
  key: string,
  { reason, fingerprint, cause }: Failure,
  tries: number,
): Promise<void> {
  await tx.query(
    `INSERT INTO parked_key AS parked (consumer, topic, key, reason, fingerprint, cause, attempts)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb,
             jsonb_build_array(jsonb_build_object('at', now(), 'tries', $7::int, 'fingerprint', $5::text)))
     ON CONFLICT (consumer, topic, key) DO UPDATE
     SET reason = excluded.reason, fingerprint = excluded.fingerprint, cause = excluded.cause, last_at = now(),
         -- The first attempt and the latest: the history of a key that fails every night stays readable.
         attempts = CASE WHEN jsonb_array_length(parked.attempts) < 20 THEN parked.attempts
                         ELSE parked.attempts - 1 END || excluded.attempts`,
    [consumer, topic, key, reason, fingerprint, JSON.stringify(cause), tries],
  );
}

export async function storeParked(tx: Sql, { consumer, topic }: Stream, arrivals: Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const rows = arrivals.map(({ key, event, record }) => ({
    key,
    version: event?.version,
    source_topic: record.topic,
    source_partition: record.partition,
    source_offset: record.offset,
    record: { key: record.key, headers: record.headers, value: record.value },
  }));
  await tx.query(
    `INSERT INTO parked_record (consumer, topic, key, version, record, source_topic, source_partition, source_offset)
     SELECT $1, $2, key, version, record, source_topic, source_partition, source_offset
     FROM jsonb_to_recordset($3::jsonb) AS parked (key text, version bigint, record jsonb, source_topic text,
                                                   source_partition int, source_offset bigint)
     ON CONFLICT DO NOTHING`,
    [consumer, topic, JSON.stringify(rows, withoutNul)],
  );
}

/** PostgreSQL holds no NUL; what has one was malformed before. */
function withoutNul(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
