import pg from 'pg';
import {
  bytesOf,
  maxRecordBytes,
  RecordTooLarge,
  WriterFenced,
  type EventLog,
  type Subscription,
} from '../log/event-log.ts';
import { embeddedAdmin } from './embedded-admin.ts';
import { subscribeEmbedded } from './embedded-subscription.ts';

/**
 * The event log in a PostgreSQL database of its own: for one machine with nothing but Node. A topic has one partition,
 * and a group one active member a topic.
 *
 * @param connectionString of a role that may read and write the tables of `embeddedLogTablesSql`; where they are missing,
 * `admin.ensureTopics` makes them, if the role may.
 */
export function embeddedEventLog({ connectionString }: { connectionString: string }): EventLog {
  const pool = new pg.Pool({ connectionString, max: 4, connectionTimeoutMillis: 5_000, keepAlive: true });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const subscriptions = new Set<Subscription>();
  return {
    kind: 'embedded',
    async append(writer, records) {
      for (const record of records) {
        const bytes = bytesOf(record);
        if (bytes > maxRecordBytes) throw new RecordTooLarge(record.topic, bytes);
      }
      const { rows } = await pool.query<{ successor: string | null }>(
        'SELECT log_append($1, $2, $3) AS successor',
        [writer.name, writer.epoch, JSON.stringify(records)],
      );
      const successor = rows[0]?.successor;
      if (successor) throw new WriterFenced(writer, Number(successor));
    },
    async subscribe(options) {
      const subscription = subscribeEmbedded(connectionString, options);
      subscriptions.add(subscription);
      return {
        async close() {
          subscriptions.delete(subscription);
          await subscription.close();
        },
      };
    },
    admin: embeddedAdmin(pool),
    async close() {
      await Promise.all([...subscriptions].map((subscription) => subscription.close()));
      await pool.end();
    },
  };
}
