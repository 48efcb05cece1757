import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parkedKeys, redrive, type EventHandler, type Reactions, type Sql } from '../src/index.ts';
import { arrivalOf } from '../src/inbox/arrival.ts';
import { takeEvents } from '../src/inbox/take-events.ts';
import { takeOrPark } from '../src/inbox/take-or-park.ts';
import { gapOf } from '../src/parking/cause.ts';
import { parkKey } from '../src/parking/parked-rows.ts';
import { effects, eventRecord, noteEffect, openOffice, promoted, type Office } from './office.fixture.ts';

describe('parking', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(async () => office[Symbol.asyncDispose]());

  const stream = (key: string) => ({ consumer: key, topic: 'asn.test' });
  const follows = async (key: string, handler: EventHandler<Sql> = noteEffect): Promise<Reactions<Sql>> => {
    await office.database.query(
      `INSERT INTO inbox_topic (consumer, topic, state) VALUES ($1, 'asn.test', 'FOLLOWING')`,
      [key],
    );
    return { name: key, database: office.database, topics: ['asn.test'], handlers: { [promoted]: handler } };
  };
  const arrival = (key: string, version: number) =>
    arrivalOf({ ...eventRecord('asn.test', key, version), partition: 0, offset: `${version}` });
  const parked = async (key: string) =>
    (await parkedKeys(office.database)).filter((each) => each.key === key);

  it('an event that arrives while the redrive of its key ends is neither lost nor taken early', async () => {
    const key = 'arrives';
    const reactions = await follows(key);
    await office.database.transaction((tx) => parkKey(tx, stream(key), key, gapOf(promoted), 1));
    let redriven: ReturnType<typeof redrive> | undefined;
    await office.database.transaction(async (tx) => {
      await takeEvents(tx, reactions, stream(key), [arrival(key, 1)]);
      // It finds nothing behind the key but this event, which is not committed yet.
      redriven = redrive(reactions, 'asn.test', key);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(await redriven).toEqual({ taken: 1 });
    expect(await effects(office.database, key)).toEqual([`${key} 1`]);
    expect(await parked(key)).toEqual([]);
  });

  it('an event whose connection is broken again and again is never parked for it', async () => {
    const key = 'broken';
    let breaks = 6;
    const reactions = await follows(key, async (tx, event) => {
      await noteEffect(tx, event);
      if (breaks-- > 0) await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    const taking = {
      reactions,
      stream: stream(key),
      take: takeEvents<Sql>,
      hold: true,
      stopping: new AbortController().signal,
    };
    for (let n = 0; n < 6; n += 1) await expect(takeOrPark(taking, [arrival(key, 1)])).rejects.toThrow();
    await takeOrPark(taking, [arrival(key, 1)]);
    expect(await effects(office.database, key)).toEqual([`${key} 1`]);
    expect(await parked(key)).toEqual([]);
  });

  it('two processes that are given the same new key take its event once', async () => {
    const key = 'shared';
    const reactions = await follows(key, async (tx, event) => {
      await noteEffect(tx, event);
      await tx.query('SELECT pg_sleep(0.1)');
    });
    const take = () =>
      office.database.transaction((tx) => takeEvents(tx, reactions, stream(key), [arrival(key, 1)]));
    await Promise.all([take(), take(), take()]);
    expect(await effects(office.database, key)).toEqual([`${key} 1`]);
  });

  it('keeps the first and the latest of a long history of attempts', async () => {
    const key = 'history';
    for (let n = 1; n <= 25; n += 1) {
      await office.database.transaction((tx) => parkKey(tx, stream(key), key, gapOf(promoted), n));
    }
    const [entry] = await parked(key);
    expect(entry?.attempts.map((attempt) => attempt.tries)).toEqual([
      1,
      ...Array.from({ length: 19 }, (_, n) => n + 7),
    ]);
  });
});
