export { pgDatabase, type Database, type Sql } from './database/database.ts';
export type { EventEnvelope } from './envelope/envelope.ts';
export { recordEvents, type EventDraft, type Recording, type SnapshotDraft } from './outbox/record-events.ts';
export {
  RecordTooLarge,
  WriterFenced,
  type Delivery,
  type EventLog,
  type EventLogAdmin,
  type LogRecord,
  type PartitionOffset,
  type StoredRecord,
  type Subscription,
  type SubscriptionOptions,
  type TopicDefinition,
  type Writer,
} from './log/event-log.ts';
export type { EventHandler, Reactions, SnapshotSource } from './inbox/reactions.ts';
