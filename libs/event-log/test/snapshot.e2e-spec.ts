import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import { consume, eventStatus, redrive, startRelay, type Reactions, type Sql } from '../src/index.ts';
import { newTopics, type Topics } from './log.fixture.ts';
import {
  effects,
  eventually,
  inSnapshot,
  loadProjection,
  noteEffect,
  openOffice,
  projection,
  promote,
  promoted,
  type Office,
} from './office.fixture.ts';
import { eventLogSuite } from './suite.fixture.ts';

describe.each(eventLogs())('a consumer that begins late, on the %s log,', (kind) => {
  const suite = eventLogSuite(kind);
  afterEach(() => suite.office.database.query('DELETE FROM projection').then(() => {}));

  const sources: Office[] = [];
  afterAll(() => Promise.all(sources.map((source) => source[Symbol.asyncDispose]())));

  /** A source with people of these versions, all published. */
  const sourceWith = async (topics: Topics, versions: Record<string, number>) => {
    const source = await openOffice();
    sources.push(source);
    suite.open.push(startRelay({ name: topics.topic, database: source.database, log: suite.log }));
    for (const [key, version] of Object.entries(versions)) {
      for (let n = 0; n < version; n += 1) await promote(source.database, topics, key);
    }
    await published(source, topics);
    return source;
  };
  const published = async (source: Office, { scratch }: Topics) => {
    const nothingLeft = () =>
      eventually(
        async () => (await eventStatus(source.database)).outbox.depth,
        (depth) => depth === 0,
      );
    await nothingLeft();
    // Kafka shows a transaction a moment after it is committed, and begins no next one of the writer before that.
    await promote(source.database, { topic: scratch }, 'settled');
    await nothingLeft();
  };
  const reactions = ({ topic, snapshot }: Topics, changes: Partial<Reactions<Sql>> = {}): Reactions<Sql> => ({
    name: `late-${topic}`,
    database: suite.office.database,
    topics: [topic],
    handlers: {
      [promoted]: async (tx, event) => {
        await noteEffect(tx, event);
        await loadProjection(tx, event);
      },
    },
    snapshots: { [snapshot]: { of: topic, load: loadProjection } },
    ...changes,
  });
  const follow = (consumption: Reactions<Sql>) => {
    const consumer = consume({ ...consumption, log: suite.log });
    suite.open.push(consumer);
    return consumer;
  };
  const comesToHold = (expected: Record<string, number>) =>
    eventually(
      () => projection(suite.office.database),
      (held) => Object.entries(expected).every(([key, version]) => held[key] === version),
    ).then((held) => expect(held).toEqual(expected));

  it('loads the snapshots, then follows the events from there', async () => {
    const topics = await newTopics(suite.log);
    const [a, b, gone] = ['a', 'b', 'gone'].map((name) => `${name}-${topics.topic}`) as [
      string,
      string,
      string,
    ];
    const source = await sourceWith(topics, { [a]: 3, [b]: 1, [gone]: 1 });
    await promote(source.database, topics, gone, { gone: true });
    await published(source, topics);
    follow(reactions(topics));
    await comesToHold({ [a]: 3, [b]: 1 });
    await promote(source.database, topics, a);
    await promote(source.database, topics, `c-${topics.topic}`);
    await comesToHold({ [a]: 4, [b]: 1, [`c-${topics.topic}`]: 1 });
    expect(await effects(suite.office.database, a)).toEqual([`${a} 4`]);
    expect((await eventStatus(suite.office.database)).consumers).toContainEqual(
      expect.objectContaining({
        topic: topics.topic,
        state: 'FOLLOWING',
        keys: 4,
        sumOfVersions: 8,
        parkedKeys: 0,
      }),
    );
  });

  it('misses nothing of what happens while it loads', async () => {
    const topics = await newTopics(suite.log);
    const keys = Array.from({ length: 30 }, (_, n) => `busy-${n}-${topics.topic}`);
    const source = await sourceWith(topics, Object.fromEntries(keys.map((key) => [key, 1])));
    let busy = true;
    const work = (async () => {
      for (let n = 0; busy; n += 1) await promote(source.database, topics, keys[n % keys.length]!);
    })();
    const consumer = follow(reactions(topics));
    await eventually(
      () => consumer.status().state,
      (state) => state === 'FOLLOWING',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    busy = false;
    await work;
    const { rows } = await source.database.query<{ id: string; version: string }>(
      `SELECT id, version FROM person WHERE id <> 'settled'`,
    );
    await comesToHold(Object.fromEntries(rows.map((row) => [row.id, Number(row.version)])));
    expect(await suite.parkedOf(topics.topic)).toEqual([]);
  });

  it('goes on with its load after it was killed in the middle of it', async () => {
    const topics = await newTopics(suite.log);
    const versions = Object.fromEntries(
      Array.from({ length: 450 }, (_, n) => [`many-${n}-${topics.topic}`, 1]),
    );
    const source = await sourceWith(topics, versions);
    const name = `late-${topics.topic}`;
    const killed = suite.child('consumer.child.ts', {
      address: suite.address,
      url: suite.office.url,
      name,
      ...topics,
      hangAfterLoads: 300,
    });
    await eventually(
      () => killed.lines,
      (lines) => lines.includes('hanging'),
    );
    // What happens now is behind the end that the killed one has noted.
    const key = `many-7-${topics.topic}`;
    await promote(source.database, topics, key);
    killed.kill('SIGKILL');
    await killed.ended;
    expect(Object.keys(await projection(suite.office.database))).toHaveLength(200);
    follow(reactions(topics));
    await promote(source.database, topics, key);
    await comesToHold({ ...versions, [key]: 3 });
  });

  it('parks an aggregate whose snapshot it cannot load, with the events that follow', async () => {
    const topics = await newTopics(suite.log);
    const [bad, good] = ['bad', 'good'].map((name) => `${name}-${topics.topic}`) as [string, string];
    const source = await sourceWith(topics, { [bad]: 2, [good]: 1 });
    let mended = false;
    const consumption = reactions(topics, {
      snapshots: {
        [topics.snapshot]: {
          of: topics.topic,
          load: async (tx, event) => {
            if (!mended && event.key === bad) throw new RangeError('cannot load this');
            await loadProjection(tx, event);
          },
        },
      },
    });
    follow(consumption);
    await comesToHold({ [good]: 1 });
    await promote(source.database, topics, bad);
    await eventually(
      async () => (await suite.parkedOf(topics.topic)).filter((each) => each.key === bad),
      ([parked]) => parked?.records.length === 2,
    ).then(([parked]) =>
      expect(parked?.records).toEqual([
        { type: inSnapshot, version: 2 },
        { type: promoted, version: 3 },
      ]),
    );
    mended = true;
    expect(await redrive(consumption, topics.topic, bad)).toEqual({ taken: 2 });
    await comesToHold({ [good]: 1, [bad]: 3 });
  });

  it('loads each kind of aggregate of one topic from the snapshot of its own', async () => {
    const topics = await newTopics(suite.log);
    const units = `${topics.topic}.unit-snapshot`;
    await suite.log.admin.ensureTopics([{ name: units, partitions: 1, compacted: true }]);
    const [person, unit] = ['person', 'unit'].map((name) => `${name}-${topics.topic}`) as [string, string];
    const source = await sourceWith(topics, { [person]: 2 });
    await promote(source.database, { topic: topics.topic, snapshot: units }, unit);
    await published(source, topics);
    const loaded: string[] = [];
    const loads = (name: string) => ({
      of: topics.topic,
      load: async (tx: Sql, event: { key: string; version: number }) => {
        loaded.push(`${name} ${event.key}`);
        await loadProjection(tx, event as never);
      },
    });
    follow(reactions(topics, { snapshots: { [topics.snapshot]: loads('person'), [units]: loads('unit') } }));
    await comesToHold({ [person]: 2, [unit]: 1 });
    expect(loaded).toEqual([`person ${person}`, `unit ${unit}`]);
  });
});
