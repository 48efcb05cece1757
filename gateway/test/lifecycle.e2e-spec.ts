import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startGateway } from '../src/gateway.ts';
import { gatewayUnderTest, supergraphOf, type GatewayUnderTest } from './gateway.fixture.ts';
import { PERSONNEL_SCHEMA } from './schemas.fixture.ts';

let test: GatewayUnderTest;
beforeEach(async () => {
  test = await gatewayUnderTest();
});
afterEach(() => test.stop());

const health = async (path: string) => {
  const response = await fetch(`${test.gateway.address}/health/${path}`);
  return { status: response.status, body: await response.json() };
};

/** Asks until the answer is as wished, for at most three seconds. */
async function until(wished: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 3_000; !(await wished());) {
    if (Date.now() > deadline) throw new Error('waited for three seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('health', () => {
  it('is ready while every service is', async () => {
    expect(await health('ready')).toEqual({
      status: 200,
      body: { status: 'ready', services: { personnel: true, attendance: true } },
    });
  });

  it('names the service that is not ready, and goes on serving and living', async () => {
    await test.attendance.stop();
    expect(await health('ready')).toEqual({
      status: 503,
      body: { status: 'not ready', services: { personnel: true, attendance: false } },
    });
    expect((await health('serving')).status).toBe(200);
    expect((await health('live')).status).toBe(200);
  });

  it('does not wait long for a service that never answers', async () => {
    test.attendance.hangs = true;
    expect(await health('ready')).toMatchObject({ status: 503, body: { services: { attendance: false } } });
  });
});

describe('the supergraph', () => {
  const withRank = () =>
    supergraphOf(PERSONNEL_SCHEMA.replace('secret: String', 'secret: String\n  rank: String'));
  const hasRank = async () =>
    (await test.ask({ query: '{ __type(name: "Employee") { fields { name } } }' })).data.__type.fields.some(
      (field: { name: string }) => field.name === 'rank',
    );

  it('is taken up anew when its file changes, and no query is lost meanwhile', async () => {
    expect(await hasRank()).toBe(false);
    writeFileSync(test.supergraphFile, withRank());
    await until(async () => {
      expect((await test.ask({ query: '{ employee(id: "2") { name } }' })).data).toEqual({
        employee: { name: 'Budi' },
      });
      return hasRank();
    });
  });

  it.each([
    ['no schema at all', () => 'type Query {'],
    ['of no services', () => 'type Query { employee: String }'],
    ['of a service that has no address', () => withRank().replaceAll('attendance', 'payroll')],
  ])('stays the old one while the new one is %s, until that is mended', async (_, broken) => {
    writeFileSync(test.supergraphFile, broken());
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await hasRank()).toBe(false);
    const { data } = await test.ask({ query: '{ employee(id: "2") { name attendanceToday { minutes } } }' });
    expect(data).toEqual({ employee: { name: 'Budi', attendanceToday: { minutes: 480 } } });

    writeFileSync(test.supergraphFile, withRank());
    await until(hasRank);
  });
});

describe('a gateway', () => {
  it('speaks with nobody but the services and the issuer, from its start to its stop', async () => {
    const strangers: string[] = [];
    const note = (message: unknown) => {
      const { request } = message as {
        request: { origin?: string; getHeader?(name: string): string };
      };
      const host = request.getHeader?.('host') ?? request.origin ?? 'nobody';
      if (!/127\.0\.0\.1|localhost/.test(host)) strangers.push(host);
    };
    const channels = ['http.client.request.start', 'undici:request:create'];
    for (const channel of channels) subscribe(channel, note);
    const other = await gatewayUnderTest();
    await other.ask({ query: '{ employee(id: "2") { name } }' });
    await other.stop();
    for (const channel of channels) unsubscribe(channel, note);
    expect(strangers).toEqual([]);
  });

  const settings = (port: number) => ({
    port,
    production: false,
    logLevel: 'silent',
    issuer: test.issuer.url,
    audience: 'urn:asn-graph',
    subgraphs: { personnel: { url: test.personnel.url, timeout: 100 } },
  });

  it('answers what is under way before it stops, and nothing after', async () => {
    test.attendance.hangs = true;
    const underWay = test.ask({ query: '{ employee(id: "2") { name attendanceToday { minutes } } }' });
    await until(async () => test.attendance.seen.length > 0);
    await test.gateway.stop();
    expect((await underWay).data.employee.name).toBe('Budi');
    await expect(fetch(test.gateway.address)).rejects.toThrow();
  });

  it('does not start without an address for each service of the supergraph', async () => {
    await expect(startGateway(settings(0), test.supergraphFile)).rejects.toThrow(
      /"attendance", which has no address/,
    );
  });

  it('does not start on a port that is taken', async () => {
    const port = Number(new URL(test.gateway.address).port);
    const { attendance } = { attendance: { url: test.attendance.url, timeout: 100 } };
    const taken = settings(port);
    await expect(
      startGateway({ ...taken, subgraphs: { ...taken.subgraphs, attendance } }, test.supergraphFile),
    ).rejects.toThrow(/EADDRINUSE/);
  });
});
