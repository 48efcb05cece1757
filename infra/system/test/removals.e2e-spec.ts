import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@asn/testkit';
import { tellRegency, type Regency } from './regency.fixture.ts';
import { removalsOf, SWITCHABLE, type Removal, type Switchboard } from './removals.fixture.ts';
import { System, type Door } from './system.fixture.ts';

const REMOVABLE = new URL('./removable-service.child.ts', import.meta.url);

let system: System;
let regency: Regency;
const boards: string[] = [];
beforeAll(async () => {
  const ports = await Promise.all(SWITCHABLE.map(() => freePort()));
  boards.push(...ports.map((port) => `http://127.0.0.1:${port}`));
  system = await System.start({
    entry: (main, door) => {
      const port = ports[SWITCHABLE.indexOf(door)];
      if (port === undefined) return { entry: main };
      return { entry: REMOVABLE, env: { SERVICE_MAIN: main.href, SWITCHES_PORT: String(port) } };
    },
  });
  regency = await tellRegency(system);
}, 120_000);
afterAll(() => system?.[Symbol.asyncDispose]());

const ask = (init: RequestInit, rule = ''): Promise<Switchboard[]> =>
  Promise.all(
    boards.map(async (board) => {
      const response = await fetch(`${board}/${encodeURIComponent(rule)}`, init);
      return (await response.json()) as Switchboard;
    }),
  );

/** The rules among these without which the table notices nothing. */
async function unnoticed(removals: Removal[]): Promise<string[]> {
  const rules: string[] = [];
  for (const { rule, look } of removals) {
    await ask({ method: 'PUT' }, rule);
    if ((await look()).length === 0) rules.push(rule);
  }
  await ask({ method: 'DELETE' });
  return rules;
}

describe('each rule taken away in turn', () => {
  it('has a switch, wherever it stands', async () => {
    const boards = await ask({ method: 'GET' });
    const switchesOf = (name: Door) => boards[SWITCHABLE.indexOf(name)]!.switches.toSorted();
    const common = [
      'led by a dated exception',
      'nobody leads themself',
      'token: audience',
      'token: issuer',
      'token: type',
    ];
    expect(switchesOf('personnel')).toEqual([
      ...common.slice(0, 2),
      'readable: personnel list-candidates 1',
      'readable: personnel list-employees 1',
      'readable: personnel list-kgb-due 1',
      'readable: personnel list-retirements 1',
      'readable: personnel read-employees 4',
      ...common.slice(2),
      'visible: personnel read-employees 1',
      'visible: personnel read-employees 2',
      'visible: personnel read-employees 3',
    ]);
    expect(switchesOf('attendance')).toEqual([
      ...common.slice(0, 2),
      'reach: attendance record 1',
      'readers: attendance read-team 1',
      ...common.slice(2),
      'visible: people load-employee 1',
    ]);
    expect(switchesOf('recruitment')).toEqual([
      ...common.slice(0, 2),
      'readable: recruitment read-places 1',
      ...common.slice(2),
      'visible: people load-employee 1',
    ]);
    for (const name of ['competency', 'performance'] as const)
      expect([name, switchesOf(name)]).toEqual([name, [...common, 'visible: people load-employee 1']]);
  });

  it('is noticed by the table', async () => {
    const removals = removalsOf(system, regency, await ask({ method: 'GET' }));
    const findings = await Promise.all([...new Set(removals.map(({ look }) => look))].map((look) => look()));
    expect(findings.flat()).toEqual([]);

    const rules = await unnoticed(removals);
    const red = removals.length - rules.length;
    process.stderr.write(`${removals.length} rules taken away, ${red} red\n`);
    expect(rules).toEqual([]);
    // A service that had stayed without a rule would make every later one look red.
    expect(await unnoticed([{ rule: 'none', look: removals[0]!.look }])).toEqual(['none']);
  }, 300_000);
});
