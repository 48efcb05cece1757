/** One record as a log keeps it: what it means is the envelope's concern. */
export interface LogRecord {
  topic: string;
  key: string | null;
  headers: Record<string, string>;
  /** JSON text; `null` is a tombstone on a compacted topic. */
  value: string | null;
}

/** Offsets order the records of one partition. They have holes: they count nothing. */
export interface StoredRecord extends LogRecord {
  partition: number;
  offset: string;
}

export interface PartitionOffset {
  partition: number;
  /** The offset of the next record to be read. */
  offset: string;
}

export interface TopicDefinition {
  name: string;
  /** The embedded log keeps every topic in one partition, whatever is asked for. */
  partitions: number;
  /** Keep the last record of each key, instead of every record for ever. */
  compacted: boolean;
}

/** Who appends: of two writers with one name, the one with the higher epoch wins and the other is refused. */
export interface Writer {
  name: string;
  epoch: number;
}

/** A delivery: records of one partition in order. `stopping` aborts when the partition is taken away. */
export interface Delivery {
  topic: string;
  partition: number;
  records: StoredRecord[];
  stopping: AbortSignal;
}

export interface SubscriptionOptions {
  /** Members of one group share its partitions: each has one active member at a time. */
  group: string;
  topics: string[];
  /** Resolves when the effect is durable; only then the offset moves. A rejection delivers the same again. */
  deliver: (delivery: Delivery) => Promise<void>;
  /** Called with the reason when the log or `deliver` fails, and with `null` when it goes on. */
  onTrouble: (reason: unknown) => void;
}

/** `close` resolves when no delivery is running any more. */
export interface Subscription {
  close(): Promise<void>;
}

export interface EventLogAdmin {
  /** Creates what is missing; a topic that exists stays as it is. */
  ensureTopics(topics: TopicDefinition[]): Promise<void>;
  /** The end of what is committed. */
  endOffsets(topic: string): Promise<PartitionOffset[]>;
  /** Where a group that has no running member will begin. */
  setGroupOffsets(group: string, topic: string, offsets: PartitionOffset[]): Promise<void>;
  /** The latest record of each key, tombstones included, up to the end when it was called or later. */
  readSnapshot(topic: string): AsyncIterable<StoredRecord>;
}

/**
 * The log of events: Kafka, or a small one in PostgreSQL. Both pass one contract suite, survive their server's
 * going away, and deliver at least once, in order for each key.
 */
export interface EventLog {
  readonly kind: 'kafka' | 'embedded';
  /**
   * Appends all records in one transaction, or none. From the first call of a writer on, every older one of
   * its name is refused; a call without records does only that (*fences*).
   * @throws WriterFenced when a newer writer has taken over
   * @throws RecordTooLarge when one record can never be stored
   */
  append(writer: Writer, records: LogRecord[]): Promise<void>;
  subscribe(options: SubscriptionOptions): Promise<Subscription>;
  readonly admin: EventLogAdmin;
  close(): Promise<void>;
}

export class WriterFenced extends Error {
  override name = 'WriterFenced';
  /** The epoch that a next writer must exceed, where the log knows it. */
  readonly current: number | undefined;
  constructor(writer: Writer, current?: number) {
    super(`writer ${writer.name} of epoch ${writer.epoch} has been succeeded by a newer one`);
    this.current = current;
  }
}

export class RecordTooLarge extends Error {
  override name = 'RecordTooLarge';
  constructor(topic: string, bytes: number) {
    super(`a record for ${topic} has ${bytes} bytes; the limit is ${maxRecordBytes}`);
  }
}

/** Below Kafka's default `message.max.bytes` (1 MiB), so that a record and its headers always fit. */
export const maxRecordBytes = 900_000;
/** At most this many bytes in one append: a partition's share of it must fit one request as well. */
export const maxAppendBytes = 900_000;

/** At most this many records in one delivery: what one transaction of a consumer takes. */
export const deliveryLimit = 200;

export function bytesOf(record: LogRecord): number {
  let bytes = Buffer.byteLength(record.value ?? '') + Buffer.byteLength(record.key ?? '') + 64;
  for (const [name, value] of Object.entries(record.headers))
    bytes += name.length + Buffer.byteLength(value) + 8;
  return bytes;
}
