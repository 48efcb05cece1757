export { pgDatabase, type Database, type Sql } from './database/database.ts';
export { eventTablesSql } from './database/event-tables.ts';
export type { EventEnvelope } from './envelope/envelope.ts';
export { decodeEvent, encodeEvent, MalformedRecord } from './envelope/codec.ts';
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
export { kafkaEventLog } from './kafka/kafka-event-log.ts';
export type { KafkaOptions } from './kafka/kafka-client.ts';
export { embeddedEventLog } from './embedded/embedded-event-log.ts';
export { embeddedLogTablesSql } from './embedded/embedded-tables.ts';
export type { Alive } from './alive/alive.ts';
export { startRelay, type Relay, type RelayOptions, type RelayStatus } from './relay/relay.ts';
export { consume, type Consumer, type ConsumerStatus, type Consumption } from './inbox/consume.ts';
export { ReloadRequired } from './inbox/load-stream.ts';
export { joinReactions, type EventHandler, type Reactions, type SnapshotSource } from './inbox/reactions.ts';
export { isOutage } from './inbox/outage.ts';
export { redrive, type Redrive } from './parking/redrive.ts';
export { parkedKeys, type ParkedKey } from './parking/parked-keys.ts';
export type { Cause, Failure } from './parking/cause.ts';
export { eventStatus, type EventStatus } from './status/event-status.ts';
