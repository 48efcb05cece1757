import type { Database, Sql } from '../database/database.ts';
import type { EventEnvelope } from '../envelope/envelope.ts';

/**
 * Takes an event's effect. It runs in the transaction that also notes the event as seen: what it writes
 * through `tx` happens exactly once. Anything else it does may happen twice.
 */
export type EventHandler<Tx extends Sql, Data = never> = (
  tx: Tx,
  event: EventEnvelope<Data>,
) => Promise<void>;

/** Where a stream's aggregates can be had as they stand now, for a consumer that begins late. */
export interface SnapshotSource<Tx extends Sql> {
  /** The topic whose events go on where this snapshot ends, for example `asn.personnel`. */
  of: string;
  /** Writes the aggregate as the snapshot has it, whether or not it is there. Never called for one that is gone. */
  load: EventHandler<Tx>;
}

/** Everything one consumer does about events: what `consume` follows and what `redrive` repeats. */
export interface Reactions<Tx extends Sql> {
  /** The consumer's name: its group in the log and its rows in the inbox. */
  name: string;
  database: Database<Tx>;
  topics: string[];
  /** By event type. Types that are not listed are skipped, but count as seen. */
  handlers: Record<string, EventHandler<Tx>>;
  /** By compacted topic. A consumer new to a topic with snapshots loads them, then follows the topic from there. */
  snapshots?: Record<string, SnapshotSource<Tx>>;
  /** Empties the projection of a topic before it is loaded anew, after the source was restored to a point in time. */
  clear?: (tx: Tx, topic: string) => Promise<void>;
}

/** What one consumer does about the events of several owners, each part written by itself. No two parts name one topic. */
export function joinReactions<Tx extends Sql>(
  ...parts: Omit<Reactions<Tx>, 'database'>[]
): Omit<Reactions<Tx>, 'database'> {
  const topics = parts.flatMap((part) => part.topics);
  if (new Set(topics).size < topics.length) throw new Error('two parts follow the same topic');
  return {
    name: parts[0]?.name ?? '',
    topics,
    handlers: Object.assign({}, ...parts.map(({ handlers }) => handlers)) as Record<string, EventHandler<Tx>>,
    snapshots: Object.assign({}, ...parts.map(({ snapshots }) => snapshots)) as Record<
      string,
      SnapshotSource<Tx>
    >,
    clear: async (tx, topic) => {
      for (const part of parts) if (part.topics.includes(topic)) await part.clear?.(tx, topic);
    },
  };
}
