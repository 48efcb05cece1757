import { randomUUID } from 'node:crypto';
import { embeddedEventLog, eventTablesSql, kafkaEventLog, pgDatabase, recordEvents } from '@asn/event-log';
import type { Database, EventDraft, EventLog, SnapshotDraft } from '@asn/event-log';
import { snapshotTopics, topics, type EventData, type EventType, type Placement } from '@asn/events';
import { createDatabase, kafkaBrokers, type EventLogKind } from '@asn/testkit';
import pg from 'pg';
import { workforceTablesSql } from '../src/index.ts';

export interface OpenDatabase extends AsyncDisposable {
  database: Database;
}

/** A database as a service has it: the tables of events, and those of the projection. */
export async function openDatabase(): Promise<OpenDatabase> {
  const created = await createDatabase('workforce', async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(eventTablesSql + workforceTablesSql);
    await client.end();
  });
  const pool = new pg.Pool({ connectionString: created.url, max: 4 });
  pool.on('error', () => {});
  return {
    database: pgDatabase(pool),
    async [Symbol.asyncDispose]() {
      await pool.end();
      await created.drop();
    },
  };
}

export interface OpenLog extends AsyncDisposable {
  log: EventLog;
}

export async function openLog(kind: EventLogKind): Promise<OpenLog> {
  const topicDefinitions = [topics.personnel, ...Object.values(snapshotTopics.personnel)].map((name) => ({
    name,
    partitions: 2,
    compacted: name !== topics.personnel,
  }));
  if (kind === 'kafka') {
    const log = kafkaEventLog({ brokers: [kafkaBrokers()!], clientId: 'workforce-test' });
    await log.admin.ensureTopics(topicDefinitions);
    return { log, [Symbol.asyncDispose]: () => log.close() };
  }
  const created = await createDatabase('event_log', () => Promise.resolve());
  const log = embeddedEventLog({ connectionString: created.ownerUrl });
  await log.admin.ensureTopics(topicDefinitions);
  return {
    log,
    async [Symbol.asyncDispose]() {
      await log.close();
      await created.drop();
    },
  };
}

/** Personnel's side: takes the next version of an aggregate, and writes its event, with a snapshot if it has one. */
export function personnelOffice(database: Database) {
  const versions = new Map<string, number>();
  return async <T extends EventType>(
    key: string,
    type: T,
    data: EventData<T>,
    snapshot?: { type: EventType; topic: string; data: object },
  ): Promise<void> => {
    const version = (versions.get(key) ?? 0) + 1;
    versions.set(key, version);
    const common = { key, version, correlationId: randomUUID() };
    const event: EventDraft = { ...common, topic: topics.personnel, type, data };
    const snapshots: SnapshotDraft[] = snapshot ? [{ ...common, ...snapshot }] : [];
    const recording = { source: '/kabupaten/bungo', now: new Date('2026-11-25T01:00:00Z') };
    await database.transaction((tx) => recordEvents(tx, recording, [event], snapshots));
  };
}

export const basis = { decree: { number: '800/1/BKPSDMD/2026', date: '2026-01-02' } };

export const placement = (unitId: string, changes: Partial<Placement> = {}): Placement => ({
  appointmentId: randomUUID(),
  kind: 'DEFINITIVE',
  positionId: randomUUID(),
  unitId,
  leads: false,
  from: '2020-01-01',
  to: null,
  ...changes,
});

export const employment = {
  employmentId: randomUUID(),
  kind: 'PNS' as const,
  legalStanding: '01',
  startedOn: '2010-03-01',
  endedOn: null,
};

/** Looks until it holds. @throws after 20 s, with what was seen last */
export async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const started = performance.now();
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() - started > 20_000) throw new Error(`never came: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
