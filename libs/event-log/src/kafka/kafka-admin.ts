import type { Kafka } from 'kafkajs';
import type { EventLogAdmin, PartitionOffset, TopicDefinition } from '../log/event-log.ts';
import { adminDeadline, withAdmin, withDeadline } from './kafka-client.ts';
import { readKafkaSnapshot } from './kafka-snapshot.ts';

/** Every event is kept: a year of a regency's is small, and a consumer that was away longer than a limit would lose some. */
const keepAll = [{ name: 'retention.ms', value: '-1' }];

/**
 * A record younger than this does not make the cleaner drop the one before it: a snapshot being read never lacks a key
 * whose next record lies behind the end that was noted.
 */
const keepLast = [
  { name: 'cleanup.policy', value: 'compact' },
  { name: 'min.compaction.lag.ms', value: '3600000' },
];

export function kafkaAdmin(kafka: Kafka, clientId: string): EventLogAdmin {
  return {
    ensureTopics: (topics) =>
      withAdmin(kafka, async (admin) => {
        const existing = new Set(await admin.listTopics());
        const missing = topics.filter((topic) => !existing.has(topic.name));
        if (missing.length === 0) return;
        // Another service may create the same at this moment: kafkajs then answers false, and that will do.
        await admin.createTopics({ topics: missing.map(topicConfig), waitForLeaders: true });
      }),
    // kafkajs asks for the last stable offset: nothing before it is still undecided.
    endOffsets: (topic) =>
      withAdmin(kafka, async (admin) => {
        const offsets = await admin.fetchTopicOffsets(topic);
        return offsets.map(({ partition, high }) => ({ partition, offset: high }));
      }),
    setGroupOffsets: (group, topic, offsets) => setGroupOffsets(kafka, group, topic, offsets),
    readSnapshot: (topic) => readKafkaSnapshot(kafka, clientId, topic),
  };
}

function topicConfig({ name, partitions, compacted }: TopicDefinition) {
  return {
    topic: name,
    numPartitions: partitions,
    // The broker's own default.
    replicationFactor: -1,
    configEntries: compacted ? keepLast : keepAll,
  };
}

/** As a member of the group for a moment: kafkajs' own `setOffsets` does the same, but waits 5 s in a fetch. */
async function setGroupOffsets(
  kafka: Kafka,
  group: string,
  topic: string,
  offsets: PartitionOffset[],
): Promise<void> {
  const consumer = kafka.consumer({ groupId: group, maxWaitTimeInMs: 50 });
  const joined = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.GROUP_JOIN, () => resolve());
    consumer.on(consumer.events.CRASH, ({ payload: { error } }) => reject(error));
  });
  try {
    const commit = async () => {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic] });
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: async () => {} });
      await joined;
      await consumer.commitOffsets(offsets.map(({ partition, offset }) => ({ topic, partition, offset })));
    };
    joined.catch(() => {});
    await withDeadline(adminDeadline, commit());
  } finally {
    await withDeadline(adminDeadline, consumer.disconnect()).catch(() => {});
  }
}
