import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import {
  consume,
  eventStatus,
  parkedKeys,
  redrive,
  startRelay,
  type EventLog,
  type Reactions,
  type Sql,
} from '../src/index.ts';
import { addressOf, newTopics, openLog } from './log.fixture.ts';
import {
  effects,
  eventRecord,
  eventually,
  greeted,
  noteEffect,
  openOffice,
  promote,
  promoted,
  type Office,
} from './office.fixture.ts';

/** The details of a PostgreSQL error quote the value: that must not come out anywhere. */
const secret = '197508172003121001';

describe.each(eventLogs())('events over the %s log', (kind) => {
  let log: EventLog;
  let drop: () => Promise<void>;
  let source: Office;
  let office: Office;
  beforeAll(async () => {
    const { address, drop: dropLog } = await addressOf(kind);
    drop = dropLog;
    log = openLog(address);
    [source, office] = await Promise.all([openOffice(), openOffice()]);
  });
  afterAll(async () => {
    await log.close();
    await Promise.all([source[Symbol.asyncDispose](), office[Symbol.asyncDispose]()]);
    await drop();
  });

  const reactions = (topic: string, changes: Partial<Reactions<Sql>> = {}): Reactions<Sql> => ({
    name: `office-${topic}`,
    database: office.database,
    topics: [topic],
    handlers: { [promoted]: noteEffect },
    ...changes,
  });
  const writer = (topic: string) => ({ name: `writer-${topic}`, epoch: 1 });

  it('each committed change takes effect once, in order for its aggregate, though twenty people race', async () => {
    const topics = await newTopics(log);
    const relay = startRelay({ name: topics.topic, database: source.database, log });
    const consumer = consume({ ...reactions(topics.topic), log });
    const keys = ['a', 'b', 'c', 'd', 'e'].map((key) => `${topics.topic}-${key}`);
    await Promise.all(
      Array.from({ length: 20 }, async (_, worker) => {
        for (let n = 0; n < 10; n += 1)
          await promote(source.database, topics, keys[(worker + n) % keys.length]!);
      }),
    );
    await eventually(
      async () => (await effects(office.database)).filter((effect) => effect.startsWith(topics.topic)).length,
      (count) => count >= 200,
    );
    for (const key of keys) {
      expect(await effects(office.database, key)).toEqual(
        Array.from({ length: 40 }, (_, n) => `${key} ${n + 1}`),
      );
    }
    const sent = await eventStatus(source.database);
    const seen = await eventStatus(office.database);
    expect(sent.outbox).toEqual({ depth: 0, oldestSeconds: 0 });
    expect(sent.topics).toContainEqual({ topic: topics.topic, keys: 5, sumOfVersions: 200 });
    expect(sent.relays).toContainEqual(
      expect.objectContaining({ name: topics.topic, epoch: 1, state: 'PUBLISHING', published: 400 }),
    );
    expect(seen.consumers).toContainEqual({
      consumer: `office-${topics.topic}`,
      topic: topics.topic,
      state: 'FOLLOWING',
      keys: 5,
      sumOfVersions: 200,
      parkedKeys: 0,
    });
    await consumer.close();
    await relay.close();
    expect((await eventStatus(source.database)).relays).toContainEqual(
      expect.objectContaining({ name: topics.topic, state: 'CLOSED' }),
    );
  });

  it('an event that is delivered again is dropped', async () => {
    const { topic } = await newTopics(log);
    const one = [eventRecord(topic, 'twice', 1), eventRecord(topic, 'twice', 2)];
    await log.append(writer(topic), one);
    await log.append(writer(topic), one);
    await log.append(writer(topic), [eventRecord(topic, 'twice', 3)]);
    const consumer = consume({ ...reactions(topic), log });
    await eventually(
      () => effects(office.database, 'twice'),
      (seen) => seen.length >= 3,
    );
    expect(await effects(office.database, 'twice')).toEqual(['twice 1', 'twice 2', 'twice 3']);
    await consumer.close();
  });

  it('a type without a handler has no effect, and counts as seen', async () => {
    const { topic } = await newTopics(log);
    await log.append(writer(topic), [
      eventRecord(topic, 'skip', 1),
      eventRecord(topic, 'skip', 2, greeted),
      eventRecord(topic, 'skip', 3),
    ]);
    const consumer = consume({ ...reactions(topic), log });
    await eventually(
      () => effects(office.database, 'skip'),
      (seen) => seen.length >= 2,
    );
    expect(await effects(office.database, 'skip')).toEqual(['skip 1', 'skip 3']);
    await consumer.close();
  });

  it('a gap parks its key, other keys go on, and what was missing heals it', async () => {
    const { topic } = await newTopics(log);
    await log.append(writer(topic), [
      eventRecord(topic, 'gap', 1),
      eventRecord(topic, 'gap', 3),
      eventRecord(topic, 'gap', 4),
      eventRecord(topic, 'whole', 1),
    ]);
    const consumer = consume({ ...reactions(topic), log });
    await eventually(
      () => effects(office.database, 'whole'),
      (seen) => seen.length === 1,
    );
    const [parked] = await eventually(
      async () => (await parkedKeys(office.database)).filter((each) => each.topic === topic),
      (all) => all[0]?.records.length === 2,
    );
    expect(parked).toMatchObject({
      key: 'gap',
      reason: 'GAP',
      lastVersion: 1,
      records: [
        { type: promoted, version: 3 },
        { type: promoted, version: 4 },
      ],
    });
    expect(await redrive(reactions(topic), topic, 'gap')).toMatchObject({
      taken: 0,
      failure: { reason: 'GAP' },
    });

    await log.append(writer(topic), [eventRecord(topic, 'gap', 2)]);
    await eventually(
      async () => (await parkedKeys(office.database)).find((each) => each.topic === topic)?.records.length,
      (count) => count === 3,
    );
    expect(await redrive(reactions(topic), topic, 'gap')).toEqual({ taken: 3 });
    expect(await effects(office.database, 'gap')).toEqual(['gap 1', 'gap 2', 'gap 3', 'gap 4']);
    await consumer.close();
  });

  it('an event that fails for itself parks its key with its cause and without its data; other keys go on', async () => {
    const { topic } = await newTopics(log);
    const failing: Reactions<Sql> = reactions(topic, {
      handlers: {
        [promoted]: async (tx, event) => {
          await noteEffect(tx, event);
          if (event.key === 'poison' && event.version === 2) await tx.query('SELECT $1::date', [secret]);
        },
      },
    });
    const consumer = consume({ ...failing, log });
    await log.append(writer(topic), [
      eventRecord(topic, 'poison', 1),
      eventRecord(topic, 'poison', 2),
      eventRecord(topic, 'healthy', 1),
      eventRecord(topic, 'poison', 3),
      eventRecord(topic, 'healthy', 2),
    ]);
    await eventually(
      () => effects(office.database, 'healthy'),
      (seen) => seen.length === 2,
    );
    const [parked] = await eventually(
      async () => (await parkedKeys(office.database)).filter((each) => each.topic === topic),
      (all) => all[0]?.records.length === 2,
    );
    expect(parked).toMatchObject({
      key: 'poison',
      reason: 'FAILED',
      cause: { code: expect.stringMatching(/^22/), at: expect.stringMatching(/\.ts:\d+$/) },
      attempts: [{ tries: 4 }],
      lastVersion: 1,
    });
    expect(JSON.stringify(parked)).not.toContain(secret);
    expect(await effects(office.database, 'poison')).toEqual(['poison 1']);

    expect(await redrive(failing, topic, 'poison')).toMatchObject({
      taken: 0,
      failure: { fingerprint: parked?.fingerprint },
    });
    const [again] = (await parkedKeys(office.database)).filter((each) => each.topic === topic);
    expect(again?.attempts).toHaveLength(2);
    expect(await redrive(reactions(topic), topic, 'poison')).toEqual({ taken: 2 });
    expect(await effects(office.database, 'poison')).toEqual(['poison 1', 'poison 2', 'poison 3']);
    expect((await parkedKeys(office.database)).filter((each) => each.topic === topic)).toEqual([]);
    await consumer.close();
  });

  it('a record that is no event is parked where it came from, and holds up nothing else', async () => {
    const { topic } = await newTopics(log);
    await log.append(writer(topic), [
      {
        topic,
        key: 'strange',
        headers: { made: 'by hand' },
        value: kind === 'kafka' ? 'no \u0000 JSON' : 'no JSON',
      },
      { topic, key: null, headers: {}, value: '{}' },
      eventRecord(topic, 'normal', 1),
    ]);
    const consumer = consume({ ...reactions(topic), log });
    await eventually(
      () => effects(office.database, 'normal'),
      (seen) => seen.length === 1,
    );
    const parked = await eventually(
      async () => (await parkedKeys(office.database)).filter((each) => each.topic === topic),
      (all) => all.length === 2,
    );
    expect(parked.map((each) => each.reason)).toEqual(['MALFORMED', 'MALFORMED']);
    expect(parked.map((each) => each.cause.code)).toEqual(['NO_SPECVERSION', 'NO_SPECVERSION']);
    await consumer.close();
  });

  it('a redrive takes the parked events in order while live ones arrive behind them', async () => {
    const { topic } = await newTopics(log);
    let mended = false;
    const mending = reactions(topic, {
      handlers: {
        [promoted]: async (tx, event) => {
          if (!mended && event.version === 1) throw new TypeError('not yet mended');
          await tx.query('SELECT pg_sleep(0.005)');
          await noteEffect(tx, event);
        },
      },
    });
    const consumer = consume({ ...mending, log });
    const events = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, n) => eventRecord(topic, 'redriven', from + n));
    await log.append(writer(topic), events(1, 30));
    await eventually(
      async () => (await parkedKeys(office.database)).find((each) => each.topic === topic)?.records.length,
      (count) => count === 30,
    );
    mended = true;
    const live = (async () => {
      for (let n = 31; n <= 120; n += 3) await log.append(writer(topic), events(n, n + 2));
    })();
    const redriven = redrive(mending, topic, 'redriven');
    await live;
    expect(await redriven).toEqual({ taken: expect.any(Number) });
    await eventually(
      () => effects(office.database, 'redriven'),
      (seen) => seen.length >= 120,
    );
    expect(await effects(office.database, 'redriven')).toEqual(
      Array.from({ length: 120 }, (_, n) => `redriven ${n + 1}`),
    );
    await consumer.close();
  });
});
