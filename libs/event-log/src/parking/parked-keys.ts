import type { Sql } from '../database/database.ts';
import type { Cause } from './cause.ts';

/** A key that a consumer could not go on with, and why. Times are RFC 3339. */
export interface ParkedKey {
  consumer: string;
  topic: string;
  key: string;
  reason: 'GAP' | 'MALFORMED' | 'FAILED';
  fingerprint: string;
  cause: Cause;
  firstAt: string;
  lastAt: string;
  /** One entry for each time it was parked or a redrive failed, oldest first, at most twenty. */
  attempts: { at: string; tries: number; fingerprint: string }[];
  /** The last version that took effect; 0 when none did. */
  lastVersion: number;
  /** Records that wait behind the key, by type and version; no data. */
  records: { type: string | null; version: number | null }[];
}

/** Oldest first. */
export async function parkedKeys(database: Sql, limit = 1000): Promise<ParkedKey[]> {
  const { rows } = await database.query<{ parked: string }>(
    `SELECT json_build_object(
       'consumer', consumer, 'topic', topic, 'key', key, 'reason', reason, 'fingerprint', fingerprint,
       'cause', cause, 'firstAt', first_at, 'lastAt', last_at, 'attempts', attempts,
       'lastVersion', coalesce((SELECT version FROM inbox
          WHERE inbox.consumer = parked.consumer AND inbox.topic = parked.topic AND inbox.key = parked.key), 0),
       'records', (SELECT coalesce(json_agg(json_build_object(
            'type', record -> 'headers' ->> 'ce_type', 'version', version)
            ORDER BY version NULLS FIRST, position), '[]')
          FROM parked_record behind WHERE behind.consumer = parked.consumer AND behind.topic = parked.topic
          AND behind.key = parked.key))::text AS parked
     FROM parked_key AS parked ORDER BY first_at, key LIMIT $1`,
    [limit],
  );
  return rows.map((row) => JSON.parse(row.parked) as ParkedKey);
}
