import { describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import pg from 'pg';
import { consume, eventStatus, pgDatabase, startRelay, type EventLog } from '../src/index.ts';
import { newTopics, openLogBehindProxy } from './log.fixture.ts';
import { eventRecord, eventually, noteEffect, promote, promoted } from './office.fixture.ts';
import { proxyTo } from './proxy.fixture.ts';
import { eventLogSuite } from './suite.fixture.ts';

describe.each(eventLogs())('outages around the %s log', (kind) => {
  const suite = eventLogSuite(kind);
  const follow = (topic: string, over: EventLog = suite.log, database = suite.office.database) => {
    const handlers = { [promoted]: noteEffect };
    const consumer = consume({ name: `office-${topic}`, log: over, database, topics: [topic], handlers });
    suite.open.push(consumer);
    return consumer;
  };
  const relayFrom = (name: string, over: EventLog = suite.log) => {
    const relay = startRelay({ name, database: suite.source.database, log: over });
    suite.open.push(relay);
    return relay;
  };

  /** For whoever asks the database. */
  const relayIs = (name: string, state: string) =>
    eventually(
      async () =>
        (await eventStatus(suite.source.database)).relays.find((relay) => relay.name === name)?.state,
      (seen) => seen === state,
    );

  it('a long transaction in a neighbour’s database, or in the same one, stops nobody', async () => {
    const topics = await newTopics(suite.log);
    relayFrom(topics.topic);
    follow(topics.topic);
    const key = `long-${topics.topic}`;
    const neighbours = await Promise.all([suite.office.pool.connect(), suite.source.pool.connect()]);
    try {
      for (const neighbour of neighbours) {
        await neighbour.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
        await neighbour.query('SELECT pg_current_xact_id()');
        await neighbour.query(`INSERT INTO person (id, version) VALUES ($1, 1)`, [`held-${topics.topic}`]);
      }
      for (let n = 0; n < 5; n += 1) await promote(suite.source.database, topics, key);
      await suite.takenOnce(key, 5);
    } finally {
      for (const neighbour of neighbours) {
        await neighbour.query('ROLLBACK');
        neighbour.release();
      }
    }
  });

  it('while the log is away everything waits and says so, and nothing is lost when it comes back', async () => {
    const topics = await newTopics(suite.log);
    const { log: behind, proxy } = await openLogBehindProxy(suite.address);
    const key = `away-${topics.topic}`;
    const relay = relayFrom(topics.topic, behind);
    const consumer = follow(topics.topic, behind);
    await promote(suite.source.database, topics, key);
    await suite.takenOnce(key, 1);
    proxy.cut();
    await promote(suite.source.database, topics, key);
    await promote(suite.source.database, topics, key);
    await eventually(
      () => [relay.status().state, consumer.status().state],
      (states) => states.every((state) => state === 'WAITING'),
    );
    await relayIs(topics.topic, 'WAITING');
    expect((await eventStatus(suite.source.database)).outbox.depth).toBe(4);
    proxy.restore();
    await suite.takenOnce(key, 3);
    await eventually(
      () => [relay.status().state, consumer.status().state],
      (states) => states[0] === 'PUBLISHING' && states[1] === 'FOLLOWING',
    );
    await Promise.all(suite.open.splice(0).map((one) => one.close()));
    await behind.close();
    await proxy.close();
  });

  it('a consumer whose database is away waits, and holds it against no event', async () => {
    const { topic } = await newTopics(suite.log);
    const url = new URL(suite.office.url);
    const proxy = await proxyTo({ host: url.hostname, port: Number(url.port) });
    url.port = `${proxy.port}`;
    const pool = new pg.Pool({ connectionString: url.href, connectionTimeoutMillis: 1_000 });
    pool.on('error', () => {});
    const consumer = follow(topic, suite.log, pgDatabase(pool));
    const key = `base-${topic}`;
    await suite.log.append({ name: topic, epoch: 1 }, [eventRecord(topic, key, 1)]);
    await suite.takenOnce(key, 1);
    proxy.cut();
    await suite.log.append({ name: topic, epoch: 1 }, [
      eventRecord(topic, key, 2),
      eventRecord(topic, key, 3),
    ]);
    await eventually(
      () => consumer.status(),
      (status) => status.state === 'WAITING' && Boolean(status.detail),
    );
    proxy.restore();
    await suite.takenOnce(key, 3);
    await suite.office.database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await suite.log.append({ name: topic, epoch: 1 }, [eventRecord(topic, key, 4)]);
    await suite.takenOnce(key, 4);
    expect(await suite.parkedOf(topic)).toEqual([]);
    await Promise.all(suite.open.splice(0).map((one) => one.close()));
    await pool.end();
    await proxy.close();
  });

  it('a record that no log can hold blocks what is behind it, and says so', async () => {
    const topics = await newTopics(suite.log);
    const relay = relayFrom(topics.topic);
    await promote(suite.source.database, topics, `huge-${topics.topic}`);
    await suite.source.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO outbox (id, topic, key, version, type, source, correlation_id, data, recorded_at)
         VALUES (gen_random_uuid(), $1, 'huge', 1, $2, '/x', 'r', to_jsonb(repeat('x', 950000)), now())`,
        [topics.topic, promoted],
      );
    });
    await eventually(
      () => relay.status(),
      (status) => status.state === 'BLOCKED' && status.detail === 'RecordTooLarge',
    );
    await relayIs(topics.topic, 'BLOCKED');
    await suite.source.database.query(`DELETE FROM outbox WHERE topic = $1 AND key = 'huge'`, [topics.topic]);
    await eventually(
      () => relay.status().state,
      (state) => state === 'PUBLISHING',
    );
  });
});
