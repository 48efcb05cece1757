import type { Sql } from '@asn/event-log';
import pg from 'pg';
import { eventually } from './eventually.ts';

/**
 * Waits until a consumer with this database has seen every version that an outbox told in a topic.
 * @throws after 20 s, with the consumer's streams and parked keys, for whoever reads why it never came
 */
export async function takenEffect(outbox: Sql, topic: string, consumerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: consumerUrl });
  await client.connect();
  try {
    const told = await outbox.query<{ versions: string }>(
      `select sum(version) as versions from (
         select max(version) as version from outbox where topic = $1 group by key) as last`,
      [topic],
    );
    await eventually(
      async () =>
        (
          await client.query<{ versions: string }>(
            `select sum(version) filter (where topic = $1) as versions,
               (select json_agg(t) from inbox_topic t) as streams,
               (select json_agg(k) from parked_key k) as parked from inbox`,
            [topic],
          )
        ).rows[0],
      (seen) => seen?.versions === told.rows[0]?.versions,
    );
  } finally {
    await client.end();
  }
}
