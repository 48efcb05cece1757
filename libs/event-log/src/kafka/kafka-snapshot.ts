import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, Kafka } from 'kafkajs';
import type { StoredRecord } from '../log/event-log.ts';
import { withAdmin, withDeadline } from './kafka-client.ts';
import { storedRecord } from './kafka-records.ts';

/** Milliseconds without anything read after which the reading has failed. */
const stalledAfter = 30_000;

/**
 * The latest record of each key of a compacted topic. All of them are held in memory at once: a regency has tens of
 * thousands of aggregates of a kind, of a kilobyte each.
 */
export async function* readKafkaSnapshot(
  kafka: Kafka,
  clientId: string,
  topic: string,
): AsyncGenerator<StoredRecord> {
  const latest = new Map<string, StoredRecord>();
  const groupId = `${clientId}-snapshot-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, sessionTimeout: 10_000, maxWaitTimeInMs: 100 });
  try {
    const progress = await trackProgress(kafka, consumer, topic);
    await withDeadline(stalledAfter, consumer.connect());
    await withDeadline(stalledAfter, consumer.subscribe({ topics: [topic], fromBeginning: true }));
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        for (const message of batch.messages) {
          const record = storedRecord(topic, batch.partition, message);
          const key = record.key ?? `${record.partition}/${record.offset}`;
          // Put at the end again: what is yielded is in the order of the log.
          latest.delete(key);
          latest.set(key, record);
        }
      },
    });
    await progress.complete();
  } finally {
    await withDeadline(5_000, consumer.disconnect()).catch(() => {});
    await withAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => {});
  }
  yield* latest.values();
}

/**
 * Tells when everything is read that was committed when the reading began. A partition's end is the last stable offset,
 * or the high watermark that came with its first batch: a transaction that another topic already shows as committed may
 * still lack its marker here, but its records lie below that.
 *
 * Offsets of markers and of compacted records never reach us as records, so a position may stay short of the end for
 * ever; and a partition that is empty has no first batch. So it is the end as well when fetch after fetch brings nothing
 * at all and the last stable offset has reached the end.
 */
async function trackProgress(kafka: Kafka, consumer: Consumer, topic: string) {
  const ends = await endOffsets(kafka, topic);
  const positions = new Map<number, bigint>();
  const emptyFetches = new Map<string, number>();
  let lastRead = performance.now();
  let quiet = 0;
  let failure: Error | undefined;
  const seen = new Set<number>();

  consumer.on(consumer.events.START_BATCH_PROCESS, ({ payload: { partition, highWatermark } }) => {
    emptyFetches.clear();
    quiet = 0;
    if (seen.has(partition)) return;
    seen.add(partition);
    const watermark = BigInt(highWatermark);
    if (watermark > (ends.get(partition) ?? 0n)) ends.set(partition, watermark);
  });
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
    positions.set(partition, BigInt(lastOffset) + 1n);
    lastRead = performance.now();
  });
  consumer.on(consumer.events.FETCH, ({ payload }) => {
    const { nodeId } = payload as unknown as { nodeId: string };
    emptyFetches.set(nodeId, (emptyFetches.get(nodeId) ?? 0) + 1);
  });
  consumer.on(consumer.events.CRASH, ({ payload: { error } }) => {
    failure = error;
  });

  const atEnd = () => [...ends].every(([partition, end]) => (positions.get(partition) ?? -1n) >= end);
  const idle = () => emptyFetches.size > 0 && [...emptyFetches.values()].every((count) => count > 2);
  const stable = async () => {
    const now = await endOffsets(kafka, topic);
    return [...ends].every(([partition, end]) => (now.get(partition) ?? 0n) >= end);
  };
  return {
    async complete(): Promise<void> {
      while (!atEnd() && quiet < 2) {
        if (failure) throw failure;
        if (performance.now() - lastRead > stalledAfter) throw new Error(`reading ${topic} has stalled`);
        if (idle()) {
          // What became stable only now is brought by the fetches after this.
          emptyFetches.clear();
          quiet = (await stable()) ? quiet + 1 : 0;
        }
        await sleep(20);
      }
    },
  };
}

async function endOffsets(kafka: Kafka, topic: string): Promise<Map<number, bigint>> {
  const offsets = await withAdmin(kafka, (admin) => admin.fetchTopicOffsets(topic));
  return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]));
}
