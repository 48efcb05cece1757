import { describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import { consume, eventStatus, startRelay, type Sql } from '../src/index.ts';
import { newTopics } from './log.fixture.ts';
import { effects, eventually, noteEffect, promote, promoted } from './office.fixture.ts';
import { eventLogSuite } from './suite.fixture.ts';

describe.each(eventLogs())('a source that lives, on the %s log,', (kind) => {
  const suite = eventLogSuite(kind);
  const heard = async (database: Sql, topic: string) => {
    const { rows } = await database.query<{ seconds: string }>(
      'SELECT extract(epoch FROM clock_timestamp() - heard_at) AS seconds FROM source_heard WHERE topic = $1',
      [topic],
    );
    return rows[0] && Number(rows[0].seconds);
  };

  it('is heard by who follows it, also when it tells nothing', async () => {
    const topics = await newTopics(suite.log);
    const { topic } = topics;
    suite.open.push(
      consume({
        name: `listener-${topic}`,
        database: suite.office.database,
        topics: [topic],
        handlers: { [promoted]: noteEffect },
        log: suite.log,
      }),
      startRelay({
        name: topic,
        database: suite.source.database,
        log: suite.log,
        alive: { type: 'asn.test.test-alive.v1', topic, source: '/kabupaten/bungo' },
      }),
    );
    const seconds = await eventually(
      () => heard(suite.office.database, topic),
      (seen) => seen !== undefined,
    );
    expect(seconds).toBeLessThan(20);

    await promote(suite.source.database, topics, `one-${topic}`);
    await eventually(
      () => effects(suite.office.database, `one-${topic}`),
      (seen) => seen.length === 1,
    );
    // It is no event: neither side counts it.
    const seen = await eventStatus(suite.office.database);
    expect(seen.consumers).toContainEqual(
      expect.objectContaining({ topic, keys: 1, sumOfVersions: 1, parkedKeys: 0 }),
    );
    const told = await eventStatus(suite.source.database);
    expect(told.topics).toContainEqual({ topic, keys: 1, sumOfVersions: 1 });
  });
});
