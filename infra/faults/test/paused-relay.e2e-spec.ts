import { eventLogs, type RunningService } from '@asn/testkit';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from './chance.fixture.ts';
import { eventually } from './eventually.fixture.ts';
import { Ledger } from './ledger.fixture.ts';
import { startLogServer } from './log-server.fixture.ts';
import { sharedDatabases } from './postgres.fixture.ts';
import { broken, settled } from './promise.fixture.ts';
import { recordsOf } from './records.fixture.ts';
import { tellRegency } from './regency.fixture.ts';
import { Services } from './services.fixture.ts';

const kind = eventLogs()[0]!;
const choices = chance('paused relay');
let services: Services;
let other: RunningService;
let ledger: Ledger;

beforeAll(async () => {
  services = await Services.start(await startLogServer(kind), sharedDatabases);
  other = await services.another('personnel');
  ledger = new Ledger(services, await tellRegency(services), choices);
  await settled(services);
}, 120_000);
afterAll(() => services.stop(), 60_000);

const holder = async () =>
  (await services.sql.personnel.query<{ holder: string }>('select holder from relay_lease')).rows[0]!.holder;

it('a personnel that was paused past its lease wakes beside its successor, and nothing is doubled or reordered', async () => {
  for (const _ of [1, 2]) {
    await settled(services);
    // The first one was there before the other, so it is the one that publishes.
    const paused = services.pid('personnel');
    const before = await holder();
    const release = await services.log.hold();
    // It has read what it is to publish, and has begun to.
    await ledger.career(1, other.url);
    await sleep(choices.below(100));
    process.kill(paused, 'SIGSTOP');
    try {
      await release();
      await ledger.career(2, other.url);
      await eventually(holder, (now) => now !== before);
      await ledger.career(choices.below(3), other.url);
    } finally {
      process.kill(paused, 'SIGCONT');
    }
    await ledger.career(1, other.url);
    await settled(services);
    // Then the first one has it again, for the next round.
    await other.stop();
    await eventually(holder, (now) => now === before);
    other = await services.another('personnel');
  }
  expect([...(await broken(services)), ...(await ledger.differences())]).toEqual([]);

  const { rows } = await services.sql.personnel.query<{ told: string }>(
    `select key || ' ' || version as told from outbox where topic = 'asn.personnel'`,
  );
  const inLog = await recordsOf(services.log, 'asn.personnel', (seen) => seen.length >= rows.length);
  // The embedded log takes a statement that was sent before the pause: such a record may come twice, in order.
  if (kind === 'kafka') expect(inLog).toHaveLength(rows.length);
  const last = new Map<string, number>();
  for (const [key, version] of inLog.map((each) => each.split(' ') as [string, string])) {
    expect(Number(version)).toBeLessThanOrEqual((last.get(key) ?? 0) + 1);
    last.set(key, Math.max(last.get(key) ?? 0, Number(version)));
  }
  expect(new Set(inLog)).toEqual(new Set(rows.map(({ told }) => told)));
}, 180_000);
