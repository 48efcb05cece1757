import { randomUUID } from 'node:crypto';
import { encodeEvent, startRelay, type EventLog, type Sql } from '@asn/event-log';
import { eventTypes, topicOf, topics, type EventData, type EventType } from '@asn/events';
import { writeEvents } from '@asn/subgraph';
import { openOutbox } from './outbox.ts';
import { takenEffect } from './taken-effect.ts';

/** A service that another one follows. */
export type Owner = keyof typeof topics;

/**
 * An office that stands for any service but the one under test: it tells that service's events through an outbox of
 * its own, held to the contracts, each with the next version of its key and the snapshot that goes with it.
 */
export interface OtherOffice {
  /** Tells an event about the aggregate with this key. */
  tell<T extends EventType>(type: T, key: string, data: EventData<T>): Promise<void>;
  /** Says that a service lives, as its relay does each minute; `at` is when it said so, now if absent. */
  live(owner: Owner, at?: Date): Promise<void>;
  /** Waits until a consumer with this database has seen every event that was told as this service. */
  takenEffect(owner: Owner, consumerUrl: string): Promise<void>;
  close(): Promise<void>;
}

const source = '/kabupaten/bungo';
const recordedAt = new Date('2026-11-25T01:00:00Z');

/** Opens an office that tells into a log: `openOtherOffice(follower.log)`. Close it before the log. */
export async function openOtherOffice(log: EventLog): Promise<OtherOffice> {
  const outbox = await openOutbox('other_office');
  const relay = startRelay({ name: 'other-office', database: outbox.database, log });
  const known = new Map<string, { version: number; facts: object }>();

  return {
    async tell(type, key, data) {
      const topic = topicOf(type);
      const last = known.get(`${topic} ${key}`) ?? { version: 0, facts: {} };
      const next = { version: last.version + 1, facts: { ...last.facts, ...data } };
      const common = { key, version: next.version, correlationId: randomUUID() };
      await outbox.database.transaction((tx) =>
        writeEvents(
          tx,
          { source, now: recordedAt },
          [{ ...common, topic, type, data }],
          snapshotsOf(type, next.facts).map((snapshot) => ({ ...common, ...snapshot })),
        ),
      );
      known.set(`${topic} ${key}`, next);
    },
    async live(owner, at) {
      const topic = topics[owner];
      const type = `asn.${owner}.${owner}-alive.v1`;
      const time = (at ?? (await databaseTime(outbox.database))).toISOString();
      const event = { id: randomUUID(), type, source, topic, key: topic, version: 1, time };
      const record = encodeEvent({ ...event, correlationId: randomUUID() }, '{}');
      await log.append({ name: 'other-office-alive', epoch: 1 }, [record]);
    },
    takenEffect: (owner, consumerUrl) => takenEffect(outbox.database, topics[owner], consumerUrl),
    async close() {
      await relay.close();
      await outbox.drop();
    },
  };
}

/** The clock that a relay says it by. */
async function databaseTime(database: Sql): Promise<Date> {
  const { rows } = await database.query<{ now: Date }>('select clock_timestamp() as now');
  return rows[0]!.now;
}

/** The snapshot of the aggregate that an event is about, if it has one: of all that was told of it, what belongs there. */
function snapshotsOf(type: EventType, facts: object): { type: EventType; topic: string; data: object }[] {
  const all = Object.values(eventTypes);
  const told = all.find((each) => each.type === type);
  const snapshot = all.find(
    ({ aggregate, topic }) =>
      aggregate === told?.aggregate && topic === `${told.topic}.${aggregate}-snapshot`,
  );
  if (snapshot === undefined) return [];
  const { properties } = snapshot.schema as { properties: Record<string, { type?: string }> };
  const data = Object.fromEntries(
    Object.entries({ ...emptyLists(properties), ...facts }).filter(([name]) => name in properties),
  );
  return [{ type: snapshot.type, topic: snapshot.topic, data }];
}

/** A list of which nothing was told is empty: an employee's assessments, before the first. */
const emptyLists = (properties: Record<string, { type?: string }>) =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, { type }]) => (type === 'array' ? [[name, []]] : [])),
  );
