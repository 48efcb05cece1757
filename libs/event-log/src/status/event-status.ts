import type { Sql } from '../database/database.ts';

/**
 * Where a service's events are. A topic's `sumOfVersions` in the source's `topics` and in a consumer's are equal when
 * the consumer has seen everything: versions are gapless, so the sum is the number of events. Offsets count nothing.
 */
export interface EventStatus {
  outbox: { depth: number; oldestSeconds: number };
  /** What has been published, by topic. `keys` are aggregates. */
  topics: { topic: string; keys: number; sumOfVersions: number }[];
  relays: {
    name: string;
    holder: string;
    epoch: number;
    /** LAPSED: its process is gone or paused, and no other has taken over. */
    state: 'PUBLISHING' | 'WAITING' | 'BLOCKED' | 'CLOSED' | 'LAPSED';
    detail: string | null;
    /** Records it and its predecessors have published, snapshots included. */
    published: number;
  }[];
  consumers: {
    consumer: string;
    topic: string;
    state: 'LOADING' | 'FOLLOWING';
    keys: number;
    sumOfVersions: number;
    parkedKeys: number;
  }[];
}

export async function eventStatus(database: Sql): Promise<EventStatus> {
  const { rows } = await database.query<{ status: string }>(`
    SELECT json_build_object(
      'outbox', (SELECT json_build_object(
           'depth', count(*),
           'oldestSeconds', coalesce(greatest(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0), 0))
         FROM outbox WHERE published_at IS NULL),
      'topics', (SELECT coalesce(json_agg(t ORDER BY t.topic), '[]') FROM (
         SELECT topic, count(*) AS keys, sum(version) AS "sumOfVersions" FROM (
           SELECT topic, key, max(version) AS version FROM outbox WHERE published_at IS NOT NULL
           GROUP BY topic, key) AS last
         GROUP BY topic) AS t),
      'relays', (SELECT coalesce(json_agg(r ORDER BY r.name), '[]') FROM (
         SELECT name, holder, epoch, detail, published,
                CASE WHEN state <> 'CLOSED' AND expires_at < clock_timestamp() THEN 'LAPSED' ELSE state END AS state
         FROM relay_lease) AS r),
      'consumers', (SELECT coalesce(json_agg(c ORDER BY c.consumer, c.topic), '[]') FROM (
         SELECT stream.consumer, stream.topic, stream.state, seen.keys, seen."sumOfVersions",
                (SELECT count(*) FROM parked_key AS parked
                 WHERE parked.consumer = stream.consumer AND parked.topic = stream.topic) AS "parkedKeys"
         FROM inbox_topic AS stream, LATERAL (
           SELECT count(*) AS keys, coalesce(sum(version), 0) AS "sumOfVersions" FROM inbox
           WHERE inbox.consumer = stream.consumer AND inbox.topic = stream.topic) AS seen) AS c)
    )::text AS status`);
  return JSON.parse(rows[0]?.status ?? '{}') as EventStatus;
}
