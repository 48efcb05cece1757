import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import type { EventLog, LogRecord, StoredRecord } from '../src/index.ts';
import { eventually } from './office.fixture.ts';
import { addressOf, newTopics, openLog } from './log.fixture.ts';

describe.each(eventLogs())('the %s log', (kind) => {
  let log: EventLog;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const { address, drop: dropLog } = await addressOf(kind);
    drop = dropLog;
    log = openLog(address);
  });
  afterAll(async () => {
    await log.close();
    await drop();
  });

  const record = (topic: string, key: string, value: string | null): LogRecord => ({
    topic,
    key,
    value,
    headers: { ce_id: `${key} ${value}` },
  });
  const follow = async (topics: string[], group: string = randomUUID()) => {
    const delivered: StoredRecord[] = [];
    const subscription = await log.subscribe({
      group,
      topics,
      deliver: async ({ records }) => void delivered.push(...records),
      onTrouble: () => {},
    });
    return { delivered, subscription };
  };

  it('delivers what is appended, in order for each key, with key, headers and value', async () => {
    const { topic } = await newTopics(log);
    const writer = { name: randomUUID(), epoch: 1 };
    const { delivered, subscription } = await follow([topic]);
    const given = Array.from({ length: 600 }, (_, n) => record(topic, `key-${n % 7}`, `{"n":${n}}`));
    for (let n = 0; n < given.length; n += 150) await log.append(writer, given.slice(n, n + 150));
    await eventually(
      () => delivered.length,
      (count) => count >= given.length,
    );
    for (const key of new Set(given.map((one) => one.key))) {
      const plain = delivered.filter((one) => one.key === key);
      expect(plain.map(({ partition: _p, offset: _o, ...rest }) => rest)).toEqual(
        given.filter((one) => one.key === key),
      );
    }
    await subscription.close();
  });

  it('goes on after the last delivery that was taken, and gives a rejected one again', async () => {
    const { topic } = await newTopics(log);
    const writer = { name: randomUUID(), epoch: 1 };
    const group = randomUUID();
    await log.append(writer, [record(topic, 'a', '1')]);
    const first = await follow([topic], group);
    await eventually(
      () => first.delivered.length,
      (count) => count === 1,
    );
    await first.subscription.close();
    await log.append(writer, [record(topic, 'a', '2')]);

    const values: (string | null)[] = [];
    let refusals = 0;
    const troubles: unknown[] = [];
    const second = await log.subscribe({
      group,
      topics: [topic],
      deliver: async ({ records }) => {
        if (refusals++ < 2) throw new Error('not now');
        values.push(...records.map((one) => one.value));
      },
      onTrouble: (reason) => troubles.push(reason),
    });
    await eventually(
      () => values.length,
      (count) => count === 1,
    );
    expect(values).toEqual(['2']);
    expect(troubles).toContainEqual(new Error('not now'));
    await eventually(
      () => troubles.at(-1),
      (last) => last === null,
    );
    await second.close();
  });

  it('refuses a writer as soon as its successor has begun, before that one writes anything', async () => {
    const { topic } = await newTopics(log);
    const name = randomUUID();
    await log.append({ name, epoch: 1 }, [record(topic, 'a', '1')]);
    // Another process: a log object of its own.
    const other = openLog((await addressOf(kind)).address);
    const successor = kind === 'kafka' ? other : log;
    await successor.append({ name, epoch: 2 }, []);
    await expect(log.append({ name, epoch: 1 }, [record(topic, 'a', 'old')])).rejects.toThrow(
      /succeeded by a newer/,
    );
    await successor.append({ name, epoch: 2 }, [record(topic, 'a', '2')]);
    const { delivered, subscription } = await follow([topic]);
    await eventually(
      () => delivered.map((one) => one.value),
      (values) => values.length === 2 && values.includes('2'),
    );
    await subscription.close();
    await other.close();
  });

  it('takes the records of several writers at once, each writer’s in order', async () => {
    const topics = [await newTopics(log), await newTopics(log)].map(({ topic }) => topic);
    const { delivered, subscription } = await follow(topics);
    const write = async (name: string, order: string[]) => {
      for (let n = 0; n < 20; n += 1) {
        await log.append(
          { name: `${name}-${topics[0]}`, epoch: 1 },
          order.map((topic) => record(topic, name, `${n}`)),
        );
      }
    };
    await Promise.all([write('one', topics), write('other', topics.toReversed()), write('third', topics)]);
    await eventually(
      () => delivered.length,
      (count) => count >= 120,
    );
    for (const topic of topics) {
      for (const name of ['one', 'other', 'third']) {
        const own = delivered.filter((each) => each.topic === topic && each.key === name);
        expect(own.map((each) => each.value)).toEqual(Array.from({ length: 20 }, (_, n) => `${n}`));
      }
    }
    await subscription.close();
  });

  it('refuses a record that could never be stored, and appends nothing of its batch', async () => {
    const { topic } = await newTopics(log);
    const writer = { name: randomUUID(), epoch: 1 };
    const large = record(topic, 'b', `"${'x'.repeat(950_000)}"`);
    await expect(log.append(writer, [record(topic, 'a', '1'), large])).rejects.toThrow(/the limit is/);
    await log.append(writer, [record(topic, 'a', '2')]);
    const { delivered, subscription } = await follow([topic]);
    await eventually(
      () => delivered.length,
      (count) => count > 0,
    );
    expect(delivered.map((one) => one.value)).toEqual(['2']);
    await subscription.close();
  });

  it('keeps the last record of each key of a compacted topic, a tombstone too', async () => {
    const { snapshot } = await newTopics(log);
    const writer = { name: randomUUID(), epoch: 1 };
    await log.append(writer, [
      record(snapshot, 'a', '1'),
      record(snapshot, 'b', '1'),
      record(snapshot, 'a', '2'),
    ]);
    await log.append(writer, [record(snapshot, 'c', '1'), record(snapshot, 'b', null)]);
    const latest = new Map<string | null, string | null>();
    for await (const { key, value } of log.admin.readSnapshot(snapshot)) {
      expect(latest.has(key)).toBe(false);
      latest.set(key, value);
    }
    expect(Object.fromEntries(latest)).toEqual({ a: '2', b: null, c: '1' });
  });

  it('reads a snapshot in which nothing has been written yet', async () => {
    const { snapshot } = await newTopics(log);
    for await (const record of log.admin.readSnapshot(snapshot)) expect(record).toBeUndefined();
  });

  it('lets a new group begin at an end noted before', async () => {
    const { topic } = await newTopics(log);
    const writer = { name: randomUUID(), epoch: 1 };
    await log.append(writer, [record(topic, 'a', 'before'), record(topic, 'b', 'before')]);
    // An append is answered a moment before everyone can read it, and an end lies behind what can be read.
    const earlier = await follow([topic], randomUUID());
    await eventually(
      () => earlier.delivered.length,
      (count) => count >= 2,
    );
    await earlier.subscription.close();
    const end = await log.admin.endOffsets(topic);
    await log.append(writer, [record(topic, 'a', 'after'), record(topic, 'b', 'after')]);
    const group = randomUUID();
    await log.admin.setGroupOffsets(group, topic, end);
    const { delivered, subscription } = await follow([topic], group);
    await eventually(
      () => delivered.length,
      (count) => count >= 2,
    );
    expect(delivered.map((one) => one.value)).toEqual(['after', 'after']);
    await subscription.close();
  });

  it('has one active member of a group for a partition, and the next takes over when it leaves', async () => {
    const { topic } = await newTopics(log);
    const writer = { name: randomUUID(), epoch: 1 };
    const group = randomUUID();
    const one = await follow([topic], group);
    const other = await follow([topic], group);
    await log.append(writer, [record(topic, 'a', '1'), record(topic, 'b', '1')]);
    await eventually(
      () => one.delivered.length + other.delivered.length,
      (count) => count >= 2,
    );
    await one.subscription.close();
    await log.append(writer, [record(topic, 'a', '2'), record(topic, 'b', '2')]);
    await eventually(
      () => other.delivered.filter((each) => each.value === '2').length,
      (count) => count === 2,
    );
    await other.subscription.close();
  });
});
