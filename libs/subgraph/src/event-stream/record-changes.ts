import type { EventDraft, SnapshotDraft, Sql } from '@asn/event-log';
import { topicOf, type EventData, type EventType } from '@asn/events';
import type { LocalDate } from '@asn/civil-date';

/** An event before it has a version: what happened, and from which day it has effect. */
export type Event = {
  [T in EventType]: { type: T; effectiveAt?: LocalDate; data: EventData<T> };
}[EventType];

/** What happened to one aggregate. Events are told with the facts as they stand after the change. */
export interface Change<Facts> {
  id: string;
  events: ((facts: Facts) => Event)[];
}

/** A kind of aggregate: the table of its rows (`id`, `version`), how its facts are read, and its snapshot if it has one. */
export interface Aggregate<Facts> {
  table: string;
  snapshot?: { [T in EventType]: { type: T; data: (facts: Facts) => EventData<T> } }[EventType];
  /** The facts of these aggregates, as the transaction sees them, in one statement. */
  readFacts: (tx: Sql, ids: readonly string[]) => Promise<Map<string, Facts>>;
}

/** Where the events go: the use case's or the import's transaction. */
export interface Recorder {
  sql: Sql;
  correlationId: string;
  record: (events: EventDraft[], snapshots: SnapshotDraft[]) => Promise<void>;
}

/**
 * Takes the next versions of the aggregates, under their rows' locks, and records their events and snapshots.
 * Call it once a transaction for each kind of aggregate, after the change itself has been written.
 * Three statements, whatever the number of aggregates.
 */
export async function recordChanges<Facts>(
  recorder: Recorder,
  aggregate: Aggregate<Facts>,
  changes: readonly Change<Facts>[],
): Promise<void> {
  if (changes.length === 0) return;
  const last = await nextVersions(recorder.sql, aggregate.table, changes);
  const facts = await aggregate.readFacts(recorder.sql, [...last.keys()]);
  const events: EventDraft[] = [];
  const snapshots: SnapshotDraft[] = [];
  for (const change of changes) {
    const known = facts.get(change.id);
    const version = last.get(change.id);
    if (known === undefined || version === undefined)
      throw new Error(`${aggregate.table} ${change.id} is not there`);
    const common = { key: change.id, correlationId: recorder.correlationId };
    change.events.forEach((tell, index) => {
      const event = tell(known);
      events.push({
        ...common,
        ...event,
        topic: topicOf(event.type),
        version: version - change.events.length + 1 + index,
      });
    });
    if (aggregate.snapshot === undefined) continue;
    const { type, data } = aggregate.snapshot;
    snapshots.push({ ...common, topic: topicOf(type), type, version, data: data(known) });
  }
  await recorder.record(events, snapshots);
}

async function nextVersions(
  sql: Sql,
  table: string,
  changes: readonly { id: string; events: readonly unknown[] }[],
): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ id: string; version: number }>(
    `update "${table}" as aggregate set version = aggregate.version + change.events
     from (select * from unnest($1::uuid[], $2::int[]) as change (id, events)) change
     where aggregate.id = change.id
     returning aggregate.id, aggregate.version`,
    [changes.map(({ id }) => id), changes.map(({ events }) => events.length)],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}
