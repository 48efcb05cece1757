import { eventLogs } from '@asn/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from './chance.fixture.ts';
import { eventually } from './eventually.fixture.ts';
import { Ledger } from './ledger.fixture.ts';
import { startLogServer } from './log-server.fixture.ts';
import { Postgres } from './postgres.fixture.ts';
import { broken, settled } from './promise.fixture.ts';
import { tellRegency } from './regency.fixture.ts';
import { Services, services as names } from './services.fixture.ts';

const choices = chance('servers');
const stopping: (() => Promise<void>)[] = [];
let postgres: Postgres;
let services: Services;
let ledger: Ledger;

beforeAll(async () => {
  postgres = await Postgres.start();
  stopping.unshift(() => postgres.stop());
  services = await Services.start(await startLogServer(eventLogs()[0]!), postgres.database);
  stopping.unshift(() => services.stop());
  ledger = new Ledger(services, await tellRegency(services), choices);
  await settled(services);
}, 120_000);
afterAll(async () => {
  for (const stop of stopping) await stop();
}, 60_000);
afterEach(async () => {
  await settled(services);
  expect([...(await broken(services)), ...(await ledger.differences())]).toEqual([]);
}, 120_000);

const everyReadiness = () => Promise.all(names.map((name) => services.readiness(name)));

/** Kills a server under load and starts it again when both services have said that it is missing. */
async function awayAndBack(server: { kill: () => Promise<void>; startAgain: () => Promise<void> }) {
  const pids = names.map((name) => services.pid(name));
  const outage = async () => {
    await sleep(300 + choices.below(500));
    await server.kill();
    const said = await eventually(everyReadiness, (all) => all.every(({ status }) => status === 503));
    await server.startAgain();
    return said;
  };
  let said: Awaited<ReturnType<typeof everyReadiness>> = [];
  await ledger.keepBusy(outage().then((sentences) => (said = sentences)));
  await eventually(everyReadiness, (all) => all.every(({ status }) => status === 200));
  for (const pid of pids) expect(() => process.kill(pid, 0)).not.toThrow();
  return said.map(({ missing }) => missing.join('; '));
}

describe('a server that is killed under load', () => {
  it('is missed by both services, which say so and go on by themselves: the event log', async () => {
    const said = await awayAndBack(services.log);
    // Each of them tells and follows: whichever notices first.
    for (const sentences of said) expect(sentences).toMatch(/^(relay|consumer) WAITING: ./);
  }, 180_000);

  it('is missed by both services, which say so and go on by themselves: PostgreSQL', async () => {
    const said = await awayAndBack(postgres);
    for (const sentences of said) expect(sentences).toMatch(/^the database does not answer/);
    expect(ledger.unknown).toBeGreaterThan(0);
  }, 180_000);
});

it('a check-in that was acknowledged is there after attendance and PostgreSQL are killed at once, and none is doubled', async () => {
  const employee = await ledger.career(0);
  await settled(services);
  const query = `mutation ($input: CheckInInput!) { checkIn(input: $input) { checkIn { eventId } rejections { code } } }`;
  const occurredAt = new Date(Date.now() - 60_000).toISOString();
  const checkIn = async (eventId: string) => {
    const input = { employee, deviceId: 'gate', eventId, occurredAt };
    const { data } = await services.ask(services.url('attendance'), query, { input });
    return data?.checkIn?.checkIn?.eventId === eventId;
  };
  const recorded = async () => {
    const { rows } = await services.sql.attendance.query<{ id: string }>(
      'select event_id as id from check_in',
    );
    return rows.map(({ id }) => id);
  };
  const events = Array.from({ length: 400 }, (_, index) => `event-${index}`);
  const acknowledged: string[] = [];
  const enough = 20 + choices.below(100);
  let killed: Promise<unknown> | undefined;
  await Promise.all(
    events.map(async (event) => {
      if (!(await checkIn(event).catch(() => false))) return;
      acknowledged.push(event);
      if (acknowledged.length === enough)
        killed ??= Promise.all([postgres.kill(), services.kill('attendance')]);
    }),
  );
  await killed;
  await postgres.startAgain();
  await services.start('attendance');
  expect(acknowledged.length).toBeLessThan(events.length);
  expect(await recorded()).toEqual(expect.arrayContaining(acknowledged));

  for (const event of events) expect([event, await checkIn(event)]).toEqual([event, true]);
  expect((await recorded()).sort()).toEqual([...events].sort());
}, 120_000);
