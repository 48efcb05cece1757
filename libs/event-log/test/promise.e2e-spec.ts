import { describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import { consume, eventStatus, startRelay, type Reactions, type Sql } from '../src/index.ts';
import { newTopics } from './log.fixture.ts';
import {
  effects,
  eventRecord,
  eventually,
  greeted,
  noteEffect,
  promote,
  promoted,
} from './office.fixture.ts';
import { eventLogSuite } from './suite.fixture.ts';

describe.each(eventLogs())('events over the %s log', (kind) => {
  const suite = eventLogSuite(kind);
  const reactions = (topic: string): Reactions<Sql> => ({
    name: `office-${topic}`,
    database: suite.office.database,
    topics: [topic],
    handlers: { [promoted]: noteEffect },
  });
  const follow = (consumption: Reactions<Sql>) =>
    suite.open.push(consume({ ...consumption, log: suite.log }));
  const writer = (topic: string) => ({ name: `writer-${topic}`, epoch: 1 });

  it('each committed change takes effect once, in order for its aggregate, though twenty people race', async () => {
    const topics = await newTopics(suite.log);
    const relay = startRelay({ name: topics.topic, database: suite.source.database, log: suite.log });
    suite.open.push(relay);
    follow(reactions(topics.topic));
    const keys = ['a', 'b', 'c', 'd', 'e'].map((key) => `${topics.topic}-${key}`);
    await Promise.all(
      Array.from({ length: 20 }, async (_, worker) => {
        for (let n = 0; n < 10; n += 1)
          await promote(suite.source.database, topics, keys[(worker + n) % keys.length]!);
      }),
    );
    await eventually(
      async () =>
        (await effects(suite.office.database)).filter((effect) => effect.startsWith(topics.topic)).length,
      (count) => count >= 200,
    );
    for (const key of keys) {
      expect(await effects(suite.office.database, key)).toEqual(
        Array.from({ length: 40 }, (_, n) => `${key} ${n + 1}`),
      );
    }
    const sent = await eventStatus(suite.source.database);
    const seen = await eventStatus(suite.office.database);
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
    await relay.close();
    expect((await eventStatus(suite.source.database)).relays).toContainEqual(
      expect.objectContaining({ name: topics.topic, state: 'CLOSED' }),
    );
  });

  it('an event that is delivered again is dropped', async () => {
    const { topic } = await newTopics(suite.log);
    const one = [eventRecord(topic, 'twice', 1), eventRecord(topic, 'twice', 2)];
    await suite.log.append(writer(topic), one);
    await suite.log.append(writer(topic), one);
    await suite.log.append(writer(topic), [eventRecord(topic, 'twice', 3)]);
    follow(reactions(topic));
    await eventually(
      () => effects(suite.office.database, 'twice'),
      (seen) => seen.length >= 3,
    );
    expect(await effects(suite.office.database, 'twice')).toEqual(['twice 1', 'twice 2', 'twice 3']);
  });

  it('a type without a handler has no effect, and counts as seen', async () => {
    const { topic } = await newTopics(suite.log);
    await suite.log.append(writer(topic), [
      eventRecord(topic, 'skip', 1),
      eventRecord(topic, 'skip', 2, greeted),
      eventRecord(topic, 'skip', 3),
    ]);
    follow(reactions(topic));
    await eventually(
      () => effects(suite.office.database, 'skip'),
      (seen) => seen.length >= 2,
    );
    expect(await effects(suite.office.database, 'skip')).toEqual(['skip 1', 'skip 3']);
  });
});
