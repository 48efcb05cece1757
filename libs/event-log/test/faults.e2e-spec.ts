import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import pg from 'pg';
import {
  consume,
  eventStatus,
  parkedKeys,
  pgDatabase,
  startRelay,
  type Consumer,
  type EventLog,
  type Relay,
} from '../src/index.ts';
import { startChild, type Child } from './child.fixture.ts';
import { addressOf, newTopics, openLog, openLogBehindProxy, type LogAddress } from './log.fixture.ts';
import {
  effects,
  eventRecord,
  eventually,
  noteEffect,
  openOffice,
  promote,
  promoted,
  type Office,
} from './office.fixture.ts';
import { proxyTo } from './proxy.fixture.ts';

describe.each(eventLogs())('faults around the %s log', (kind) => {
  let address: LogAddress;
  let log: EventLog;
  let drop: () => Promise<void>;
  let source: Office;
  let office: Office;
  const open: (Consumer | Relay)[] = [];
  const children: Child[] = [];

  beforeAll(async () => {
    ({ address, drop } = await addressOf(kind));
    log = openLog(address);
    [source, office] = await Promise.all([openOffice(), openOffice()]);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      await child.ended;
    }
  });
  afterAll(async () => {
    await log.close();
    await Promise.all([source[Symbol.asyncDispose](), office[Symbol.asyncDispose]()]);
    await drop();
  });

  const follow = (topic: string, over: EventLog = log, database = office.database) => {
    const handlers = { [promoted]: noteEffect };
    const consumer = consume({ name: `office-${topic}`, log: over, database, topics: [topic], handlers });
    open.push(consumer);
    return consumer;
  };
  const relayFrom = (name: string, over: EventLog = log) => {
    const relay = startRelay({ name, database: source.database, log: over });
    open.push(relay);
    return relay;
  };
  const child = (script: string, argument: object) => {
    const started = startChild(script, argument);
    children.push(started);
    return started;
  };
  const says = (one: Child, line: string) =>
    eventually(
      () => one.lines,
      (lines) => lines.some((each) => each.startsWith(line)),
    );
  /** As if the time of the lease had passed. */
  const expireLease = (name: string) =>
    source.database.query(`UPDATE relay_lease SET expires_at = '-infinity' WHERE name = $1`, [name]);
  const takenOnce = (key: string, count: number) =>
    eventually(
      () => effects(office.database, key),
      (seen) => seen.length >= count,
    ).then((seen) => expect(seen).toEqual(Array.from({ length: count }, (_, n) => `${key} ${n + 1}`)));

  it('a consumer killed between effect and commit takes the event once', async () => {
    const { topic } = await newTopics(log);
    await log.append(
      { name: topic, epoch: 1 },
      [1, 2, 3, 4].map((version) => eventRecord(topic, 'killed', version)),
    );
    const argument = { address, url: office.url, name: `office-${topic}`, topic, hangAt: 3 };
    const killed = child('consumer.child.ts', argument);
    await says(killed, 'hanging');
    killed.kill('SIGKILL');
    await killed.ended;
    expect(await effects(office.database, 'killed')).toEqual([]);
    follow(topic);
    await takenOnce('killed', 4);
  });

  it('a consumer killed after its commit, before the log knows of it, takes the event once', async () => {
    const { topic } = await newTopics(log);
    const killed = child('consumer.child.ts', { address, url: office.url, name: `office-${topic}`, topic });
    await log.append({ name: topic, epoch: 1 }, [eventRecord(topic, 'after', 1)]);
    await eventually(
      () => effects(office.database, 'after'),
      (seen) => seen.length > 0,
    );
    killed.kill('SIGKILL');
    await killed.ended;
    await log.append({ name: topic, epoch: 1 }, [eventRecord(topic, 'after', 2)]);
    follow(topic);
    await takenOnce('after', 2);
  });

  it('a relay killed between publishing and marking publishes again, and nothing takes effect twice', async () => {
    const topics = await newTopics(log);
    follow(topics.topic);
    const killed = child('relay.child.ts', { address, url: source.url, name: topics.topic });
    await says(killed, 'PUBLISHING');
    const key = `again-${topics.topic}`;
    await promote(source.database, topics, key);
    await promote(source.database, topics, key);
    await says(killed, 'appended');
    killed.kill('SIGKILL');
    await killed.ended;
    expect((await eventStatus(source.database)).outbox.depth).toBeGreaterThan(0);
    await expireLease(topics.topic);
    relayFrom(topics.topic);
    await promote(source.database, topics, key);
    await takenOnce(key, 3);
  });

  it('a relay that was paused before it published is refused when it wakes, and no older snapshot lands last', async () => {
    const topics = await newTopics(log);
    const key = `paused-${topics.topic}`;
    await promote(source.database, topics, key);
    const paused = child('relay.child.ts', { address, url: source.url, name: topics.topic });
    await says(paused, 'about to append');
    paused.kill('SIGSTOP');
    await expireLease(topics.topic);
    relayFrom(topics.topic);
    await promote(source.database, topics, key);
    follow(topics.topic);
    await takenOnce(key, 2);
    paused.kill('SIGCONT');
    await says(paused, 'WAITING WriterFenced');
    await says(paused, 'STANDBY');
    expect(paused.lines).not.toContain('appended');
    const snapshots = [];
    for await (const record of log.admin.readSnapshot(topics.snapshot)) snapshots.push(record.value);
    expect(snapshots).toEqual(['{"version": 2}']);
    await promote(source.database, topics, key);
    await takenOnce(key, 3);
  });

  it('one of two relays publishes, and the other takes over when it leaves', async () => {
    const topics = await newTopics(log);
    follow(topics.topic);
    const first = relayFrom(topics.topic);
    await eventually(
      () => first.status().state,
      (state) => state === 'PUBLISHING',
    );
    const second = relayFrom(topics.topic, openLogTwice());
    const key = `two-${topics.topic}`;
    await promote(source.database, topics, key);
    await takenOnce(key, 1);
    expect(second.status().state).toBe('STANDBY');
    await first.close();
    await promote(source.database, topics, key);
    await takenOnce(key, 2);
    expect(second.status().state).toBe('PUBLISHING');
  });
  const others: EventLog[] = [];
  const openLogTwice = () => {
    const other = openLog(address);
    others.push(other);
    return other;
  };
  afterAll(() => Promise.all(others.map((other) => other.close())));

  it('a long transaction in a neighbour’s database, or in the same one, stops nobody', async () => {
    const topics = await newTopics(log);
    relayFrom(topics.topic);
    follow(topics.topic);
    const key = `long-${topics.topic}`;
    const neighbours = await Promise.all([office.pool.connect(), source.pool.connect()]);
    try {
      for (const neighbour of neighbours) {
        await neighbour.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
        await neighbour.query('SELECT pg_current_xact_id()');
        await neighbour.query(`INSERT INTO person (id, version) VALUES ($1, 1)`, [`held-${topics.topic}`]);
      }
      for (let n = 0; n < 5; n += 1) await promote(source.database, topics, key);
      await takenOnce(key, 5);
    } finally {
      for (const neighbour of neighbours) {
        await neighbour.query('ROLLBACK');
        neighbour.release();
      }
    }
  });

  it('while the log is away everything waits and says so, and nothing is lost when it comes back', async () => {
    const topics = await newTopics(log);
    const { log: behind, proxy } = await openLogBehindProxy(address);
    const key = `away-${topics.topic}`;
    const relay = relayFrom(topics.topic, behind);
    const consumer = follow(topics.topic, behind);
    await promote(source.database, topics, key);
    await takenOnce(key, 1);
    proxy.cut();
    await promote(source.database, topics, key);
    await promote(source.database, topics, key);
    await eventually(
      () => [relay.status().state, consumer.status().state],
      (states) => states.every((state) => state === 'WAITING'),
    );
    const { outbox, relays } = await eventStatus(source.database);
    expect(outbox.depth).toBe(4);
    expect(relays).toContainEqual(expect.objectContaining({ name: topics.topic, state: 'WAITING' }));
    proxy.restore();
    await takenOnce(key, 3);
    await eventually(
      () => [relay.status().state, consumer.status().state],
      (states) => states[0] === 'PUBLISHING' && states[1] === 'FOLLOWING',
    );
    await Promise.all(open.splice(0).map((one) => one.close()));
    await behind.close();
    await proxy.close();
  });

  it('a consumer whose database is away waits, and holds it against no event', async () => {
    const { topic } = await newTopics(log);
    const url = new URL(office.url);
    const proxy = await proxyTo({ host: url.hostname, port: Number(url.port) });
    url.port = `${proxy.port}`;
    const pool = new pg.Pool({ connectionString: url.href, connectionTimeoutMillis: 1_000 });
    pool.on('error', () => {});
    const consumer = follow(topic, log, pgDatabase(pool));
    const key = `base-${topic}`;
    await log.append({ name: topic, epoch: 1 }, [eventRecord(topic, key, 1)]);
    await takenOnce(key, 1);
    proxy.cut();
    await log.append({ name: topic, epoch: 1 }, [eventRecord(topic, key, 2), eventRecord(topic, key, 3)]);
    await eventually(
      () => consumer.status(),
      (status) => status.state === 'WAITING' && Boolean(status.detail),
    );
    proxy.restore();
    await takenOnce(key, 3);
    await office.database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await log.append({ name: topic, epoch: 1 }, [eventRecord(topic, key, 4)]);
    await takenOnce(key, 4);
    expect((await parkedKeys(office.database)).filter((each) => each.topic === topic)).toEqual([]);
    await Promise.all(open.splice(0).map((one) => one.close()));
    await pool.end();
    await proxy.close();
  });
});
