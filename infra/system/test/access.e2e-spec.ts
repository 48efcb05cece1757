import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testIssuer, type TestIssuer, type TokenRequest } from '@asn/testkit';
import { SERVICES as services } from '../src/supergraph.ts';
import { generateKeyPair, SignJWT } from 'jose';
import { accounts, callers, openRoutes, roles, type Account } from '../src/access.table.ts';
import { compareCalls, rootFieldsAt } from './calls.fixture.ts';
import { compareCheckIns, inputsThatTakeEffect, readers, sumsOf } from './changes.fixture.ts';
import { asked, compareRoutes, request } from './http.fixture.ts';
import { documentOf, mutations, type MutationName } from './office.fixture.ts';
import { tellRegency, type Regency } from './regency.fixture.ts';
import { doors, followers, System, type Door } from './system.fixture.ts';
import { waysIn, type Way } from './ways-in.fixture.ts';
import { dated, entities, team } from './ways-of-services.fixture.ts';

let system: System;
let regency: Regency;
let stranger: TestIssuer;
beforeAll(async () => {
  system = await System.start();
  regency = await tellRegency(system);
  stranger = await testIssuer();
}, 120_000);
afterAll(async () => {
  await stranger?.close();
  await system?.[Symbol.asyncDispose]();
});

const everybody = Object.keys(accounts) as Account[];

/** The ways in at a door, for each account that may ask about people. */
const ways: [door: Door, way: string, ask: Way][] = [
  ...Object.entries(waysIn).map(([name, way]): [Door, string, Way] => ['gateway', name, way]),
  ['gateway', 'team', team],
  ...Object.entries(waysIn).map(([name, way]): [Door, string, Way] => ['personnel', name, way]),
  ['personnel', '_entities', entities],
  ['gateway', 'by a date', dated],
  ['personnel', 'by a date', dated],
  ['attendance', 'team', team],
  ...followers.map((name): [Door, string, Way] => [name, '_entities', entities]),
];

describe('who sees what of whom', () => {
  it.each(ways)('at the door of %s, %s', async (door, _, ask) => {
    const findings = await Promise.all(readers.map((account) => ask({ system, regency, door, account })));
    expect(findings.flat()).toEqual([]);
  });

  it.each(services)('nobody, for an account without a role, by _entities of %s', async (door) => {
    const others = everybody.filter((account) => !readers.includes(account));
    expect(others).toEqual(['operator', 'former-auditor', 'nobody']);
    const findings = await Promise.all(others.map((account) => entities({ system, regency, door, account })));
    expect(findings.flat()).toEqual([]);
  });
});

describe('who someone is', () => {
  it.each(everybody)('%s', async (account) => {
    const { data, errors } = await system.ask('gateway', account, '{ me { roles } }');
    expect(errors).toEqual([]);
    expect([...data.me.roles].sort()).toEqual(roles[account]);
  });
});

describe('who may call', () => {
  it.each(doors)('each root field at the door of %s', async (door) => {
    const findings = await Promise.all(everybody.map((account) => compareCalls(system, door, account)));
    expect(findings.flat()).toEqual([]);
  });

  it.each(services)('each route of %s beside the graph', async (door) => {
    const findings = await Promise.all(everybody.map((account) => compareRoutes(system, door, account)));
    expect(findings.flat()).toEqual([]);
  });

  it('asks each service for its own', () => {
    expect(rootFieldsAt('attendance')).toContain('Query.teamAttendance');
    expect(rootFieldsAt('attendance')).not.toContain('Query.me');
  });
});

describe('without a token that holds', () => {
  const flaws: [string, Partial<TokenRequest>][] = [
    ['one that has expired', { expired: true }],
    ['an unsigned one', { alg: 'none' }],
    ['one signed with a secret', { alg: 'HS256' }],
    ['one for another audience', { audience: 'urn:other' }],
    ['one in the name of another issuer', { issuer: 'https://other.example' }],
    ['an id token', { typ: 'JWT' }],
  ];
  const tokens: [string, () => Promise<string | undefined>][] = [
    ['no token', async () => undefined],
    ...flaws.map(([name, flaw]): [string, () => Promise<string>] => [
      name,
      () => system.issuer.token({ sub: 'personnel-admin', ...flaw }),
    ]),
    ['one of another issuer', () => stranger.token({ sub: 'personnel-admin' })],
    ['one signed with a key of its own', () => forged(system.issuer.url)],
  ];

  it.each(tokens)('every door is shut: %s', async (_, token) => {
    const findings = await Promise.all(
      asked.map(async ([door, route, body]) => {
        const { status, told } = await request(system, door, route, await token(), body);
        const shut =
          status === 401 && told.errors?.[0]?.extensions?.code === 'UNAUTHENTICATED' && !('data' in told);
        return shut ? [] : [`${door}, ${route}: ${status} ${JSON.stringify(told)}`];
      }),
    );
    expect(findings.flat()).toEqual([]);
  });

  it.each(services)('%s tells no more than that it is there', async (door) => {
    for (const route of openRoutes) expect((await request(system, door, route)).status).toBe(200);
  });
});

describe('whose check-ins someone may record', () => {
  it.each(readers)('%s', async (account) => {
    expect(await compareCheckIns(system, regency, account)).toEqual([]);
  });
});

// The last one: it changes the regency.
describe('a mutation', () => {
  it('changes nothing for those who may not call it, and takes effect for the one who may', async () => {
    const inputs = await inputsThatTakeEffect(system, regency);
    expect([...inputs.keys()].sort()).toEqual(Object.keys(mutations).sort());
    const before = await sumsOf(system);
    const refused = [...inputs].flatMap(([name, input]) =>
      everybody
        .filter((account) => !callers[`Mutation.${name}`]!.includes(account))
        .flatMap((account) => doorsOf(name).map((door) => ({ name, input, account, door }))),
    );
    const codes = await Promise.all(
      refused.map(async ({ name, input, account, door }) => {
        const { errors } = await system.ask(door, account, documentOf(name), { input });
        return errors.map(({ extensions }) => extensions?.['code']).join();
      }),
    );
    expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
    expect(await sumsOf(system)).toEqual(before);

    for (const [name, input] of inputs) {
      const { data, errors } = await system.ask('gateway', 'personnel-admin', documentOf(name), { input });
      expect([name, errors, data?.[name]?.rejections]).toEqual([name, [], []]);
    }
    expect(await sumsOf(system)).not.toEqual(before);
  });
});

const doorsOf = (name: MutationName): Door[] => ['gateway', name === 'checkIn' ? 'attendance' : 'personnel'];

/** A token that says it is the issuer's, by a key that is not. */
async function forged(issuer: string): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256');
  return new SignJWT({ sub: 'personnel-admin', iss: issuer, aud: 'urn:asn-graph' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'test' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
}
