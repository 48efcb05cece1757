import type { EachBatchPayload } from 'kafkajs';

const commitEvery = 1_000;

/**
 * Commits what was taken once a second. A commit for each batch would be most of an event's latency, and needs not be:
 * what is delivered again is dropped by the inbox.
 *
 * It goes through a batch's own `commitOffsetsIfNecessary`: the consumer's `commitOffsets` wraps a refusal in an error
 * that kills the consumer.
 */
export function offsetCommits() {
  let latest: EachBatchPayload | undefined;
  const commit = async () => {
    if (latest) await latest.commitOffsetsIfNecessary(latest.uncommittedOffsets());
  };
  const timer = setInterval(() => void commit().catch(() => {}), commitEvery);
  return {
    note(payload: EachBatchPayload) {
      latest = payload;
    },
    async close() {
      clearInterval(timer);
      await commit().catch(() => {});
    },
  };
}
