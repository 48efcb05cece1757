import { eventLogs } from '@asn/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from './chance.fixture.ts';
import { eventually } from './eventually.fixture.ts';
import { holdRow } from './hold-row.fixture.ts';
import { Ledger } from './ledger.fixture.ts';
import { startLogServer } from './log-server.fixture.ts';
import { sharedDatabases } from './postgres.fixture.ts';
import { broken, settled } from './promise.fixture.ts';
import { recordsOf } from './records.fixture.ts';
import { tellRegency } from './regency.fixture.ts';
import { Services } from './services.fixture.ts';

const TWICE = [1, 2];

describe.each(eventLogs())('between commit, publish and consume, with the %s log', (kind) => {
  const choices = chance(`steps over the ${kind} log`);
  let services: Services;
  let ledger: Ledger;

  beforeAll(async () => {
    services = await Services.start(await startLogServer(kind), sharedDatabases);
    ledger = new Ledger(services, await tellRegency(services), choices);
    await settled(services);
  }, 120_000);
  afterAll(() => services.stop(), 60_000);

  /** After each fault: whatever was attempted was committed once, and took effect once. */
  afterEach(async () => {
    await settled(services);
    expect([...(await broken(services)), ...(await ledger.differences())]).toEqual([]);
  }, 90_000);

  const unpublished = async () =>
    (await services.sql.personnel.query('select from outbox where published_at is null')).rowCount!;

  it('personnel is killed at any moment of hires and transfers', async () => {
    for (const _ of TWICE) {
      const outage = async () => {
        await sleep(300 + choices.below(700));
        await services.kill('personnel');
        await services.start('personnel');
      };
      await ledger.keepBusy(outage());
    }
    expect(ledger.unknown).toBeGreaterThan(0);
  }, 120_000);

  it('personnel is killed when a change is written and its event is not', async () => {
    for (const end of ['cut', 'letGo'] as const) {
      const held = await holdRow(services.databases.personnel, {
        table: 'outbox',
        on: 'insert',
        when: 'true',
      });
      const career = ledger.career(choices.below(3));
      await held.reached();
      await services.kill('personnel');
      await held[end]();
      await services.start('personnel');
      await career;
    }
  }, 120_000);

  it('personnel is killed when a change is committed and not published', async () => {
    for (const _ of TWICE) {
      const release = await services.log.hold();
      await ledger.career(choices.below(3));
      await services.kill('personnel');
      expect(await unpublished()).toBeGreaterThan(0);
      await release();
      await services.start('personnel');
      await settled(services);
    }
  }, 120_000);

  it('personnel is killed when an event is published and not marked as such', async () => {
    for (const end of ['cut', 'letGo'] as const) {
      const held = await holdRow(services.databases.personnel, {
        ...{ table: 'outbox', on: 'update of published_at', when: `new.type like '%employee-hired%'` },
      });
      const person = await ledger.career(0);
      await held.reached();
      await services.kill('personnel');
      expect(await unpublished()).toBeGreaterThan(0);
      const inLog = await recordsOf(services.log, 'asn.personnel', (seen) => seen.includes(`${person} 1`));
      expect(inLog).toContain(`${person} 1`);
      await held[end]();
      await services.start('personnel');
      await settled(services);
    }
  }, 120_000);

  it('attendance is killed while an effect is written and not committed', async () => {
    for (const _ of TWICE) {
      const table = choices.oneOf(['workforce_person', 'workforce_placement', 'inbox']);
      const held = await holdRow(services.databases.attendance, { table, when: 'true' });
      await ledger.career(choices.below(3));
      await held.reached();
      await services.kill('attendance');
      await held[choices.oneOf(['cut', 'letGo'] as const)]();
      await ledger.career(choices.below(3));
      await services.start('attendance');
      await settled(services);
    }
  }, 120_000);

  it('attendance is killed when an effect is committed and the log does not know of it', async () => {
    for (const _ of TWICE) {
      const held = await holdRow(services.databases.attendance, { table: 'inbox', when: 'true' });
      const person = await ledger.career(0);
      await held.reached();
      const release = await services.log.hold();
      await held.letGo();
      await eventually(
        () => services.sql.attendance.query('select from inbox where key = $1', [person]),
        ({ rowCount }) => rowCount === 1,
      );
      await services.kill('attendance');
      await release();
      await services.start('attendance');
      await settled(services);
    }
  }, 120_000);
});
