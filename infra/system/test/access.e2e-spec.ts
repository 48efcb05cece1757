import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accounts, roleOf, roles, type Account } from '../src/access.table.ts';
import { tellRegency, type Regency } from './regency.fixture.ts';
import { System, type Door } from './system.fixture.ts';
import { waysIn, type Way } from './ways-in.fixture.ts';
import { entities, team } from './ways-of-services.fixture.ts';

let system: System;
let regency: Regency;
beforeAll(async () => {
  system = await System.start();
  regency = await tellRegency(system);
}, 120_000);
afterAll(() => system[Symbol.asyncDispose]());

const readers = Object.keys(roleOf) as Account[];

/** The ways in at a door, for each account that may ask about people. */
const ways: [door: Door, way: string, ask: Way][] = [
  ...Object.entries(waysIn).map(([name, way]): [Door, string, Way] => ['gateway', name, way]),
  ['gateway', 'team', team],
  ...Object.entries(waysIn).map(([name, way]): [Door, string, Way] => ['personnel', name, way]),
  ['personnel', '_entities', entities],
  ['attendance', 'team', team],
  ['attendance', '_entities', entities],
];

describe('who sees what of whom', () => {
  it.each(ways)('at the door of %s, %s', async (door, _, ask) => {
    const findings = await Promise.all(readers.map((account) => ask({ system, regency, door, account })));
    expect(findings.flat()).toEqual([]);
  });

  it.each(['personnel', 'attendance'] as const)(
    'nobody, for an account without a role, by _entities of %s',
    async (door) => {
      const others = (Object.keys(accounts) as Account[]).filter((account) => !readers.includes(account));
      expect(others).toEqual(['operator', 'former-auditor', 'nobody']);
      const findings = await Promise.all(
        others.map((account) => entities({ system, regency, door, account })),
      );
      expect(findings.flat()).toEqual([]);
    },
  );
});

describe('who someone is', () => {
  it.each(Object.keys(accounts) as Account[])('%s', async (account) => {
    const { data, errors } = await system.ask('gateway', account, '{ me { roles } }');
    expect(errors).toEqual([]);
    expect([...data.me.roles].sort()).toEqual(roles[account]);
  });
});
