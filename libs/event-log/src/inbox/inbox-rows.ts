import type { Sql } from '../database/database.ts';

export interface Stream {
  consumer: string;
  topic: string;
}

/** The projection of a topic is being loaded: nothing of it can be taken until that is done. */
export class StreamLoading extends Error {
  override name = 'StreamLoading';
}

/**
 * A paused process must not keep its successor from the rows it has locked: the server ends the session of one that
 * sits in a transaction for this long.
 */
const longestIdle = '30s';

/** Keeps the stream from being reloaded while this transaction takes events of it. */
export async function holdStream(tx: Sql, { consumer, topic }: Stream): Promise<void> {
  const { rows } = await tx.query<{ state: string }>(
    `SELECT state, set_config('idle_in_transaction_session_timeout', $3, true) FROM inbox_topic
     WHERE consumer = $1 AND topic = $2 FOR SHARE`,
    [consumer, topic, longestIdle],
  );
  if (rows[0]?.state !== 'FOLLOWING') throw new StreamLoading(`${topic} is being loaded`);
}

/**
 * Locks the inbox rows of the keys, in one order for everyone, and returns the last version seen of each (0: none).
 * A key new to the inbox gets its row now: two processes that meet over it must wait for each other.
 */
export async function lockVersions(tx: Sql, stream: Stream, keys: string[]): Promise<Map<string, number>> {
  const { consumer, topic } = stream;
  const versions = new Map<string, number>();
  const note = (rows: { key: string; version: string }[]) =>
    rows.forEach((row) => versions.set(row.key, Number(row.version)));
  const seen = await tx.query<{ key: string; version: string }>(
    `SELECT key, version FROM inbox
     WHERE consumer = $1 AND topic = $2 AND key = ANY (ARRAY(SELECT jsonb_array_elements_text($3::jsonb)))
     ORDER BY key FOR UPDATE`,
    [consumer, topic, JSON.stringify(keys)],
  );
  note(seen.rows);
  const missing = keys.filter((key) => !versions.has(key));
  if (missing.length === 0) return versions;
  // DO UPDATE, not DO NOTHING: it waits for the other process and returns what that one has written.
  const made = await tx.query<{ key: string; version: string }>(
    `INSERT INTO inbox AS seen (consumer, topic, key, version)
     SELECT $1, $2, key, 0 FROM jsonb_array_elements_text($3::jsonb) AS key ORDER BY key
     ON CONFLICT (consumer, topic, key) DO UPDATE SET version = seen.version
     RETURNING key, version`,
    [consumer, topic, JSON.stringify(missing)],
  );
  note(made.rows);
  return versions;
}

export async function saveVersions(tx: Sql, stream: Stream, versions: Map<string, number>): Promise<void> {
  if (versions.size === 0) return;
  await tx.query(
    `UPDATE inbox SET version = ($3::jsonb ->> key)::bigint
     WHERE consumer = $1 AND topic = $2 AND key = ANY (ARRAY(SELECT jsonb_object_keys($3::jsonb)))`,
    [stream.consumer, stream.topic, JSON.stringify(Object.fromEntries(versions))],
  );
}
