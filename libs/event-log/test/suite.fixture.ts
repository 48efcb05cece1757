import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { EventLogKind } from '@asn/testkit';
import { parkedKeys, type Consumer, type EventLog, type Relay } from '../src/index.ts';
import { startChild, type Child } from './child.fixture.ts';
import { addressOf, openLog, type LogAddress } from './log.fixture.ts';
import { effects, eventually, openOffice, type Office } from './office.fixture.ts';

/** A log, a service that publishes and one that consumes; what a test opened is closed after it. */
export interface Suite {
  address: LogAddress;
  log: EventLog;
  source: Office;
  office: Office;
  /** To be closed when the test is over. */
  open: (Consumer | Relay)[];
  /** A process that is killed when the test is over. */
  child(script: string, argument: object): Child;
  parkedOf(topic: string): ReturnType<typeof parkedKeys>;
  /** Waits for the effects of a key, and fails unless each of its versions has one, in order. */
  takenOnce(key: string, count: number): Promise<void>;
}

export function eventLogSuite(kind: EventLogKind): Suite {
  const suite = { open: [] } as unknown as Suite;
  const children: Child[] = [];
  let drop: () => Promise<void>;
  suite.child = (script, argument) => {
    const started = startChild(script, argument);
    children.push(started);
    return started;
  };
  suite.parkedOf = async (topic) => {
    const all = await parkedKeys(suite.office.database);
    return all.filter((parked) => parked.topic === topic);
  };
  suite.takenOnce = async (key, count) => {
    const seen = await eventually(
      () => effects(suite.office.database, key),
      (all) => all.length >= count,
    );
    const expected = Array.from({ length: count }, (_, n) => `${key} ${n + 1}`);
    if (JSON.stringify(seen) !== JSON.stringify(expected))
      throw new Error(`took ${seen.join()}, not ${expected.join()}`);
  };
  beforeAll(async () => {
    const opened = await addressOf(kind);
    drop = opened.drop;
    suite.address = opened.address;
    suite.log = openLog(opened.address);
    [suite.source, suite.office] = await Promise.all([openOffice(), openOffice()]);
  });
  afterEach(async () => {
    await Promise.all(suite.open.splice(0).map((one) => one.close()));
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      await child.ended;
    }
  });
  afterAll(async () => {
    await suite.log.close();
    await Promise.all([suite.source[Symbol.asyncDispose](), suite.office[Symbol.asyncDispose]()]);
    await drop();
  });
  return suite;
}
