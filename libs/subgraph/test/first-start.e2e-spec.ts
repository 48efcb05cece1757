import { eventTablesSql } from '@asn/event-log';
import { createDatabase, eventLogs, kafkaBrokers, type TestDatabase } from '@asn/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { EventStream, migrate, openOrm, serviceEnvironment, type SubgraphOptions } from '../src/index.ts';

const SECONDS = 20;

describe.each(eventLogs())('the first start, on the %s log,', (kind) => {
  let database: TestDatabase;
  let logDatabase: TestDatabase;
  let orm: MikroORM;
  const running: EventStream[] = [];

  beforeAll(async () => {
    const migrations = [{ name: '000-events', sql: eventTablesSql }];
    database = await createDatabase('first_start', (ownerUrl) => migrate(ownerUrl, migrations));
    logDatabase = await createDatabase('event_log', async () => {});
    orm = await openOrm({ url: database.url, entities: [] });
  });
  afterEach(() => Promise.all(running.splice(0).map((stream) => stream.beforeApplicationShutdown())));
  afterAll(async () => {
    await orm.close();
    await Promise.all([database.drop(), logDatabase.drop()]);
  });

  /** A service's part in the events, as its module starts it. */
  const start = (service: string, follows: string[]) => {
    const environment = serviceEnvironment.parse({
      PORT: 0,
      DATABASE_URL: database.url,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      ISSUER_URL: 'http://127.0.0.1:1',
      EVENT_LOG: kind,
      EVENT_LOG_DATABASE_URL: logDatabase.ownerUrl,
      ...(kind === 'kafka' && { KAFKA_BROKERS: kafkaBrokers() }),
    });
    const snapshots = follows.map((owner) => [
      `asn.${owner}.thing-snapshot`,
      { of: `asn.${owner}`, load: async () => {} },
    ]);
    const reactions = {
      name: service,
      topics: follows.map((owner) => `asn.${owner}`),
      handlers: {},
      snapshots: Object.fromEntries(snapshots),
    };
    const options = { service, environment, topics: [], reactions } as unknown as SubgraphOptions;
    const stream = new EventStream(orm, { log: () => {}, warn: () => {} } as never, options);
    running.push(stream);
    stream.onApplicationBootstrap();
    return stream;
  };
  const flows = async (stream: EventStream) => {
    for (let tries = 0; stream.trouble() !== undefined && tries < SECONDS * 20; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return stream.trouble();
  };
  const heard = async (owner: string) => {
    for (let tries = 0; tries < SECONDS * 20; tries += 1) {
      const rows = await orm.em.fork().execute(`select 1 from source_heard where topic = 'asn.${owner}'`);
      if (rows.length > 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  };
  const names = () =>
    ['early', 'late'].map((name) => `${name}${randomUUID().slice(0, 8)}`) as [string, string];

  it('does not wait for a service that never ran', async () => {
    const [early, never] = names();
    expect(await flows(start(early, [never]))).toBeUndefined();
  });

  it('lets the first of two that follow each other hear the second', async () => {
    const [early, late] = names();
    expect(await flows(start(early, [late]))).toBeUndefined();
    expect(await flows(start(late, [early]))).toBeUndefined();
    expect(await heard(late)).toBe(true);
  });
});
