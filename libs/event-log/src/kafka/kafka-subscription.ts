import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { deliverUntilTaken } from '../log/deliver.ts';
import { deliveryLimit, type Subscription, type SubscriptionOptions } from '../log/event-log.ts';
import { withDeadline } from './kafka-client.ts';
import { storedRecord } from './kafka-records.ts';
import { offsetCommits } from './offset-commits.ts';

/** As short as a broker allows by default: how long a killed process keeps its partitions. */
const sessionTimeout = 6_000;
const heartbeatInterval = 1_000;
const rebuildAfter = 500;
const closeDeadline = 5_000;

/** Follows topics as a member of a group, with one consumer after another when one can't go on. */
export function subscribeKafka(kafka: Kafka, options: SubscriptionOptions): Subscription {
  const closing = new AbortController();
  const run = async () => {
    while (!closing.signal.aborted) {
      await followOnce(kafka, options, closing.signal).catch(options.onTrouble);
      await sleep(rebuildAfter, undefined, { signal: closing.signal }).catch(() => {});
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

/** Resolves when closed; rejects when the consumer has crashed for good (kafkajs leaves it dead and the process alive). */
async function followOnce(kafka: Kafka, options: SubscriptionOptions, closing: AbortSignal): Promise<void> {
  const consumer = kafka.consumer({
    groupId: options.group,
    sessionTimeout,
    heartbeatInterval,
    maxWaitTimeInMs: 500,
  });
  const commits = offsetCommits();
  const crashed = crash(consumer, options);
  const closed = new Promise<void>((resolve) =>
    closing.addEventListener('abort', () => resolve(), { once: true }),
  );
  const start = async () => {
    await consumer.connect();
    await consumer.subscribe({ topics: options.topics, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 3,
      eachBatch: async (payload) => {
        commits.note(payload);
        await takeBatch(options, payload, closing);
      },
    });
  };
  const started = start();
  crashed.catch(() => {});
  try {
    await Promise.race([started.then(() => closed), crashed, closed]);
  } finally {
    await commits.close();
    // One that is disconnected while it starts goes on to join its group, and lives.
    const ended = started.catch(() => {}).then(() => consumer.disconnect());
    await withDeadline(closeDeadline, ended).catch(() => {});
  }
}

function crash(consumer: Consumer, { onTrouble }: SubscriptionOptions): Promise<never> {
  consumer.on(consumer.events.GROUP_JOIN, () => onTrouble(null));
  return new Promise((_, reject) =>
    consumer.on(consumer.events.CRASH, ({ payload: { error } }) => reject(error)),
  );
}

/**
 * Takes a fetched batch in deliveries. Heartbeats go on meanwhile, so that a delivery that waits for the database keeps
 * its partition; one that is refused says that the partition was taken away.
 */
async function takeBatch(
  options: SubscriptionOptions,
  payload: EachBatchPayload,
  closing: AbortSignal,
): Promise<void> {
  const { batch } = payload;
  const refused = new AbortController();
  const timer = setInterval(() => {
    payload.heartbeat().catch((error: unknown) => {
      // Only what concerns the group: a broker that is away is waited for.
      if (isGroupError(error)) refused.abort(error);
    });
  }, heartbeatInterval);
  const stopping = AbortSignal.any([closing, refused.signal]);
  try {
    for (let start = 0; start < batch.messages.length; start += deliveryLimit) {
      if (!payload.isRunning() || payload.isStale()) return;
      const messages = batch.messages.slice(start, start + deliveryLimit);
      const records = messages.map((message) => storedRecord(batch.topic, batch.partition, message));
      const taken = await deliverUntilTaken(options, {
        topic: batch.topic,
        partition: batch.partition,
        records,
        stopping,
      });
      if (!taken) break;
      payload.resolveOffset(messages.at(-1)!.offset);
    }
  } finally {
    clearInterval(timer);
  }
  // Thrown as kafkajs gave it, it makes this member join again.
  if (refused.signal.aborted) throw refused.signal.reason;
}

function isGroupError(error: unknown): boolean {
  const type = (error as { type?: string }).type ?? '';
  return [
    'REBALANCE_IN_PROGRESS',
    'UNKNOWN_MEMBER_ID',
    'ILLEGAL_GENERATION',
    'NOT_COORDINATOR_FOR_GROUP',
  ].includes(type);
}
