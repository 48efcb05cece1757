import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { deliverUntilTaken } from '../log/deliver.ts';
import { deliveryLimit, type Subscription, type SubscriptionOptions } from '../log/event-log.ts';
import { after, readRecords } from './embedded-records.ts';

/** Milliseconds: how long at most until a topic whose member has gone is taken over, or a lost notification is made good. */
const lookEvery = 1_000;
const reconnectAfter = 500;

/**
 * Follows topics over a connection of its own. An advisory lock of that connection makes this member the active one of
 * its group for a topic; it is gone with the connection, however the process ended.
 */
export function subscribeEmbedded(connectionString: string, options: SubscriptionOptions): Subscription {
  const closing = new AbortController();
  const run = async () => {
    while (!closing.signal.aborted) {
      try {
        await followOnce(connectionString, options, closing.signal);
      } catch (error) {
        if (closing.signal.aborted) return;
        options.onTrouble(error);
        await sleep(reconnectAfter, undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  };
  const running = run();
  return {
    async close() {
      closing.abort();
      await running;
    },
  };
}

async function followOnce(
  connectionString: string,
  options: SubscriptionOptions,
  closing: AbortSignal,
): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true });
  const lost = new AbortController();
  const bell = alarm();
  client.on('error', (error) => lost.abort(error));
  client.on('end', () => lost.abort(new Error('Connection terminated')));
  client.on('notification', bell.ring);
  const stopping = AbortSignal.any([closing, lost.signal]);
  stopping.addEventListener('abort', bell.ring, { once: true });
  try {
    await client.connect();
    await client.query('LISTEN log_appended');
    options.onTrouble(null);
    const positions = new Map<string, string>();
    while (!stopping.aborted) {
      let idle = true;
      for (const topic of options.topics) {
        const from = positions.get(topic) ?? (await becomeActive(client, options.group, topic));
        if (from === undefined || stopping.aborted) continue;
        positions.set(topic, from);
        const records = await readRecords(client, topic, from, deliveryLimit);
        const last = records.at(-1);
        if (!last) continue;
        idle = false;
        const delivery = { topic, partition: 0, records, stopping };
        if (!(await deliverUntilTaken(options, delivery))) break;
        positions.set(topic, after(last));
        await commit(client, options.group, topic, after(last));
      }
      if (idle) await bell.wait(lookEvery);
    }
    if (lost.signal.aborted) throw lost.signal.reason;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @returns where the group goes on; undefined when another member is the active one */
async function becomeActive(client: pg.Client, group: string, topic: string): Promise<string | undefined> {
  const lock = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
    [`${group}\n${topic}`],
  );
  if (!lock.rows[0]?.taken) return undefined;
  const { rows } = await client.query<{ next_offset: string }>(
    'SELECT next_offset FROM log_group_offset WHERE group_name = $1 AND topic = $2',
    [group, topic],
  );
  return rows[0]?.next_offset ?? '0';
}

async function commit(client: pg.Client, group: string, topic: string, offset: string): Promise<void> {
  await client.query(
    `INSERT INTO log_group_offset (group_name, topic, next_offset) VALUES ($1, $2, $3)
     ON CONFLICT (group_name, topic) DO UPDATE SET next_offset = excluded.next_offset`,
    [group, topic, offset],
  );
}

/** A ring while nobody waits is kept for the next wait: an append between look and wait is not slept through. */
function alarm() {
  let rung = false;
  let wake = () => {};
  return {
    ring: () => {
      rung = true;
      wake();
    },
    async wait(ms: number): Promise<void> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
