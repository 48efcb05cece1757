import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import { consume, encodeEvent, type LogRecord, type Reactions, type Sql } from '../src/index.ts';
import { newTopics } from './log.fixture.ts';
import {
  effects,
  eventRecord,
  eventually,
  inSnapshot,
  loadProjection,
  noteEffect,
  projection,
  promoted,
} from './office.fixture.ts';
import { eventLogSuite } from './suite.fixture.ts';

describe.each(eventLogs())('a stream restarted after a restore, on the %s log,', (kind) => {
  const suite = eventLogSuite(kind);
  const follow = (topic: string, changes: Partial<Reactions<Sql>> = {}) => {
    const consumer = consume({
      name: `late-${topic}`,
      log: suite.log,
      database: suite.office.database,
      topics: [topic],
      handlers: {
        [promoted]: async (tx, event) => {
          await noteEffect(tx, event);
          await loadProjection(tx, event);
        },
      },
      ...changes,
    });
    suite.open.push(consumer);
    return consumer;
  };
  const comesToHold = (expected: Record<string, number>) =>
    eventually(
      () => projection(suite.office.database),
      (held) =>
        JSON.stringify(Object.entries(held).sort()) === JSON.stringify(Object.entries(expected).sort()),
    );
  const restart = (topic: string): LogRecord =>
    encodeEvent(
      {
        id: randomUUID(),
        topic,
        key: randomUUID(),
        version: 1,
        type: 'asn.test.stream-restarted.v1',
        source: '/kabupaten/bungo',
        time: '2026-11-25T01:02:03.004Z',
        correlationId: 'restore-1',
      },
      '{}',
    );
  const snapshotRecord = (topic: string, key: string, version: number): LogRecord => ({
    ...eventRecord(topic, key, version, inSnapshot),
  });
  const clear = (tx: Sql) => tx.query('DELETE FROM projection').then(() => {});

  it('accepts the restart only together with a reload, and forgets what never happened', async () => {
    const topics = await newTopics(suite.log);
    const writer = { name: topics.topic, epoch: 1 };
    const [kept, lost] = [`kept-${topics.topic}`, `lost-${topics.topic}`];
    await suite.log.append(writer, [
      snapshotRecord(topics.snapshot, kept, 2),
      snapshotRecord(topics.snapshot, lost, 5),
      eventRecord(topics.topic, kept, 1),
    ]);
    await suite.log.append(writer, [eventRecord(topics.scratch, 'settled', 1)]);
    const consumer = follow(topics.topic, {
      clear,
      snapshots: { [topics.snapshot]: { of: topics.topic, load: loadProjection } },
    });
    await comesToHold({ [kept]: 2, [lost]: 5 });
    // A gap from before: it is void as well.
    await suite.log.append(writer, [eventRecord(topics.topic, lost, 9)]);
    await eventually(
      async () => (await suite.parkedOf(topics.topic)).filter((each) => each.key === lost).length,
      (count) => count === 1,
    );
    await suite.log.append(writer, [
      { ...snapshotRecord(topics.snapshot, lost, 1001), value: null },
      snapshotRecord(topics.snapshot, kept, 1001),
      restart(topics.topic),
      eventRecord(topics.topic, kept, 1002),
    ]);
    await comesToHold({ [kept]: 1002 });
    // The last event may come by another partition while the parked keys are still being tried again.
    await eventually(
      () => suite.parkedOf(topics.topic),
      (parked) => parked.length === 0,
    );
    expect(consumer.status().state).toBe('FOLLOWING');
  });

  it('stops a consumer that has nothing to reload from, and says so', async () => {
    const { topic } = await newTopics(suite.log);
    const key = `plain-${topic}`;
    await suite.log.append({ name: topic, epoch: 1 }, [eventRecord(topic, key, 1)]);
    const consumer = follow(topic);
    await eventually(
      () => effects(suite.office.database, key),
      (seen) => seen.length === 1,
    );
    await suite.log.append({ name: topic, epoch: 1 }, [
      { ...restart(topic), key },
      eventRecord(topic, key, 2),
    ]);
    await eventually(
      () => consumer.status().state,
      (state) => state === 'RELOAD_REQUIRED',
    );
    expect(await effects(suite.office.database, key)).toEqual([`${key} 1`]);
  });
});
