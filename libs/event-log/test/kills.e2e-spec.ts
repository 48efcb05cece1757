import { describe, expect, it } from '@jest/globals';
import { eventLogs } from '@asn/testkit';
import { consume, eventStatus, startRelay, type EventLog } from '../src/index.ts';
import type { Child } from './child.fixture.ts';
import { newTopics, openLog } from './log.fixture.ts';
import { effects, eventRecord, eventually, noteEffect, promote, promoted } from './office.fixture.ts';
import { eventLogSuite } from './suite.fixture.ts';

describe.each(eventLogs())('processes killed and paused around the %s log', (kind) => {
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
  const says = (one: Child, line: string) =>
    eventually(
      () => one.lines,
      (lines) => lines.some((each) => each.startsWith(line)),
    );
  /** As if the time of the lease had passed. */
  const expireLease = (name: string) =>
    suite.source.database.query(`UPDATE relay_lease SET expires_at = '-infinity' WHERE name = $1`, [name]);

  it('a consumer killed between effect and commit takes the event once', async () => {
    const { topic } = await newTopics(suite.log);
    await suite.log.append(
      { name: topic, epoch: 1 },
      [1, 2, 3, 4].map((version) => eventRecord(topic, 'killed', version)),
    );
    const argument = {
      address: suite.address,
      url: suite.office.url,
      name: `office-${topic}`,
      topic,
      hangAt: 3,
    };
    const killed = suite.child('consumer.child.ts', argument);
    await says(killed, 'hanging');
    killed.kill('SIGKILL');
    await killed.ended;
    expect(await effects(suite.office.database, 'killed')).toEqual([]);
    follow(topic);
    await suite.takenOnce('killed', 4);
  });

  it('a consumer killed after its commit, before the log knows of it, takes the event once', async () => {
    const { topic } = await newTopics(suite.log);
    const killed = suite.child('consumer.child.ts', {
      address: suite.address,
      url: suite.office.url,
      name: `office-${topic}`,
      topic,
    });
    await suite.log.append({ name: topic, epoch: 1 }, [eventRecord(topic, 'after', 1)]);
    await eventually(
      () => effects(suite.office.database, 'after'),
      (seen) => seen.length > 0,
    );
    killed.kill('SIGKILL');
    await killed.ended;
    await suite.log.append({ name: topic, epoch: 1 }, [eventRecord(topic, 'after', 2)]);
    follow(topic);
    await suite.takenOnce('after', 2);
  });

  it('a relay killed between publishing and marking publishes again, and nothing takes effect twice', async () => {
    const topics = await newTopics(suite.log);
    follow(topics.topic);
    const killed = suite.child('relay.child.ts', {
      address: suite.address,
      url: suite.source.url,
      name: topics.topic,
    });
    await says(killed, 'PUBLISHING');
    const key = `again-${topics.topic}`;
    await promote(suite.source.database, topics, key);
    await promote(suite.source.database, topics, key);
    await says(killed, 'appended');
    killed.kill('SIGKILL');
    await killed.ended;
    expect((await eventStatus(suite.source.database)).outbox.depth).toBeGreaterThan(0);
    await expireLease(topics.topic);
    relayFrom(topics.topic);
    await promote(suite.source.database, topics, key);
    await suite.takenOnce(key, 3);
  });

  it('a relay that was paused before it published is refused when it wakes, and no older snapshot lands last', async () => {
    const topics = await newTopics(suite.log);
    const key = `paused-${topics.topic}`;
    await promote(suite.source.database, topics, key);
    const paused = suite.child('relay.child.ts', {
      address: suite.address,
      url: suite.source.url,
      name: topics.topic,
    });
    await says(paused, 'about to append');
    paused.kill('SIGSTOP');
    await expireLease(topics.topic);
    relayFrom(topics.topic);
    await promote(suite.source.database, topics, key);
    follow(topics.topic);
    await suite.takenOnce(key, 2);
    paused.kill('SIGCONT');
    await says(paused, 'WAITING WriterFenced');
    await says(paused, 'STANDBY');
    expect(paused.lines).not.toContain('appended');
    const snapshots = [];
    for await (const record of suite.log.admin.readSnapshot(topics.snapshot)) snapshots.push(record.value);
    expect(snapshots).toEqual(['{"version": 2}']);
    await promote(suite.source.database, topics, key);
    await suite.takenOnce(key, 3);
  });

  it('one of two relays publishes, and the other takes over when it leaves', async () => {
    const topics = await newTopics(suite.log);
    follow(topics.topic);
    const first = relayFrom(topics.topic);
    await eventually(
      () => first.status().state,
      (state) => state === 'PUBLISHING',
    );
    const other = openLog(suite.address);
    const second = relayFrom(topics.topic, other);
    const key = `two-${topics.topic}`;
    await promote(suite.source.database, topics, key);
    await suite.takenOnce(key, 1);
    expect(second.status().state).toBe('STANDBY');
    await first.close();
    await promote(suite.source.database, topics, key);
    await suite.takenOnce(key, 2);
    expect(second.status().state).toBe('PUBLISHING');
    await second.close();
    await other.close();
  });
});
