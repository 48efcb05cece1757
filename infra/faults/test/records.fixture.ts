import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { decodeEvent } from '@asn/event-log';
import { eventually } from './eventually.fixture.ts';
import type { LogServer } from './log-server.fixture.ts';

/** Every event that is committed in a topic, as `key version`, in its order; read until it holds what is looked for. */
export async function recordsOf(
  server: LogServer,
  topic: string,
  complete: (seen: string[]) => boolean,
): Promise<string[]> {
  const log = server.client();
  const seen: string[] = [];
  try {
    await log.subscribe({
      group: `faults-${randomUUID()}`,
      topics: [topic],
      deliver: async ({ records }) => {
        for (const record of records) {
          const { key, version } = decodeEvent(record);
          // A sign of life belongs to no aggregate: its key is the topic.
          if (key !== topic) seen.push(`${key} ${version}`);
        }
      },
      onTrouble: () => undefined,
    });
    await eventually(() => Promise.resolve(seen), complete);
    // What was doubled would come right behind.
    await sleep(500);
    return seen;
  } finally {
    await log.close();
  }
}
