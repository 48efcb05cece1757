import { describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import { consume, redrive, type EventHandler, type Reactions, type Sql } from '../src/index.ts';
import { newTopics } from './log.fixture.ts';
import { effects, eventRecord, eventually, noteEffect, promoted } from './office.fixture.ts';
import { eventLogSuite } from './suite.fixture.ts';

/** The details of a PostgreSQL error quote the value: that must not come out anywhere. */
const secret = '197508172003121001';

describe.each(eventLogs())('what a consumer cannot take from the %s log', (kind) => {
  const suite = eventLogSuite(kind);
  const reactions = (topic: string, handler: EventHandler<Sql> = noteEffect): Reactions<Sql> => ({
    name: `office-${topic}`,
    database: suite.office.database,
    topics: [topic],
    handlers: { [promoted]: handler },
  });
  const follow = (consumption: Reactions<Sql>) =>
    suite.open.push(consume({ ...consumption, log: suite.log }));
  const writer = (topic: string) => ({ name: `writer-${topic}`, epoch: 1 });

  it('a gap parks its key, other keys go on, and what was missing heals it', async () => {
    const { topic } = await newTopics(suite.log);
    await suite.log.append(writer(topic), [
      eventRecord(topic, 'gap', 1),
      eventRecord(topic, 'gap', 3),
      eventRecord(topic, 'gap', 4),
      eventRecord(topic, 'whole', 1),
    ]);
    follow(reactions(topic));
    await eventually(
      () => effects(suite.office.database, 'whole'),
      (seen) => seen.length === 1,
    );
    const [parked] = await eventually(
      () => suite.parkedOf(topic),
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

    await suite.log.append(writer(topic), [eventRecord(topic, 'gap', 2)]);
    await eventually(
      async () => (await suite.parkedOf(topic))[0]?.records.length,
      (count) => count === 3,
    );
    expect(await redrive(reactions(topic), topic, 'gap')).toEqual({ taken: 3 });
    expect(await effects(suite.office.database, 'gap')).toEqual(['gap 1', 'gap 2', 'gap 3', 'gap 4']);
  });

  it('an event that fails for itself parks its key with its cause and without its data; other keys go on', async () => {
    const { topic } = await newTopics(suite.log);
    const failing: Reactions<Sql> = reactions(topic, async (tx, event) => {
      await noteEffect(tx, event);
      if (event.key === 'poison' && event.version === 2) await tx.query('SELECT $1::date', [secret]);
    });
    follow(failing);
    await suite.log.append(writer(topic), [
      eventRecord(topic, 'poison', 1),
      eventRecord(topic, 'poison', 2),
      eventRecord(topic, 'healthy', 1),
      eventRecord(topic, 'poison', 3),
      eventRecord(topic, 'healthy', 2),
    ]);
    await eventually(
      () => effects(suite.office.database, 'healthy'),
      (seen) => seen.length === 2,
    );
    const [parked] = await eventually(
      () => suite.parkedOf(topic),
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
    expect(await effects(suite.office.database, 'poison')).toEqual(['poison 1']);

    expect(await redrive(failing, topic, 'poison')).toMatchObject({
      taken: 0,
      failure: { fingerprint: parked?.fingerprint },
    });
    const [again] = await suite.parkedOf(topic);
    expect(again?.attempts).toHaveLength(2);
    expect(await redrive(reactions(topic), topic, 'poison')).toEqual({ taken: 2 });
    expect(await effects(suite.office.database, 'poison')).toEqual(['poison 1', 'poison 2', 'poison 3']);
    expect(await suite.parkedOf(topic)).toEqual([]);
  });

  it('a record that is no event is parked where it came from, and holds up nothing else', async () => {
    const { topic } = await newTopics(suite.log);
    await suite.log.append(writer(topic), [
      {
        topic,
        key: 'strange',
        headers: { made: 'by hand' },
        value: kind === 'kafka' ? 'no \u0000 JSON' : 'no JSON',
      },
      { topic, key: null, headers: {}, value: '{}' },
      eventRecord(topic, 'normal', 1),
    ]);
    follow(reactions(topic));
    await eventually(
      () => effects(suite.office.database, 'normal'),
      (seen) => seen.length === 1,
    );
    const parked = await eventually(
      () => suite.parkedOf(topic),
      (all) => all.length === 2,
    );
    expect(parked.map((each) => each.reason)).toEqual(['MALFORMED', 'MALFORMED']);
    expect(parked.map((each) => each.cause.code)).toEqual(['NO_SPECVERSION', 'NO_SPECVERSION']);
  });

  it('a redrive takes the parked events in order while live ones arrive behind them', async () => {
    const { topic } = await newTopics(suite.log);
    let mended = false;
    const mending = reactions(topic, async (tx, event) => {
      if (!mended && event.version === 1) throw new TypeError('not yet mended');
      await tx.query('SELECT pg_sleep(0.005)');
      await noteEffect(tx, event);
    });
    follow(mending);
    const events = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, n) => eventRecord(topic, 'redriven', from + n));
    await suite.log.append(writer(topic), events(1, 30));
    await eventually(
      async () => (await suite.parkedOf(topic))[0]?.records.length,
      (count) => count === 30,
    );
    mended = true;
    const live = (async () => {
      for (let n = 31; n <= 120; n += 3) await suite.log.append(writer(topic), events(n, n + 2));
    })();
    const redriven = redrive(mending, topic, 'redriven');
    await live;
    expect(await redriven).toEqual({ taken: expect.any(Number) });
    await eventually(
      () => effects(suite.office.database, 'redriven'),
      (seen) => seen.length >= 120,
    );
    expect(await effects(suite.office.database, 'redriven')).toEqual(
      Array.from({ length: 120 }, (_, n) => `redriven ${n + 1}`),
    );
  });
});
