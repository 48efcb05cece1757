import {
  accounts,
  callers,
  personFields,
  routes,
  type Account,
  type DataClass,
} from '../src/access.table.ts';
import { SERVICES } from '../src/supergraph.ts';
import { readRoutes } from '../src/routes.ts';
import { readGraph } from '../src/supergraph.ts';
import { compareCalls } from './calls.fixture.ts';
import { compareCheckIns, readers } from './changes.fixture.ts';
import { asked, compareRoutes, request } from './http.fixture.ts';
import type { Regency } from './regency.fixture.ts';
import type { Findings } from './sighting.fixture.ts';
import { followers, type Door, type System } from './system.fixture.ts';
import { waysIn, type Way } from './ways-in.fixture.ts';
import { dated, entities, team } from './ways-of-services.fixture.ts';

const graph = readGraph();

/** What a removable service tells of itself. */
export interface Switchboard {
  switches: string[];
  standings: string[];
  readers: Record<DataClass, string[]>;
}

/** A rule, and the part of the table that is about it. */
export interface Removal {
  rule: string;
  look: () => Promise<Findings>;
}

/**
 * Guards that are a second net: a row of a team or of a list of concerns is there only for who may read what it tells of
 * its person, which has a switch of its own; who is counted was chosen from whom the reader reaches; and
 * whoever may call the list of talent reads everybody's. An index is reached through a field of the class of most of its parts.
 */
const SECOND_NETS = [
  ...[
    'TeamAttendanceRow.day',
    'AttendanceConcern.discipline',
    'LearningHoursRow.balance',
    'DueTrainingRow.trainings',
  ],
  ...['on', 'complete', 'missing', 'qualification', 'competency', 'performance'].map(
    (part) => `IpAsn.${part}`,
  ),
  ...['visible: personnel read-employees 3', 'readable: recruitment read-places 1'],
];

/** The services in which rules are taken away. */
export const SWITCHABLE: readonly Door[] = SERVICES;

/** Every rule there is, from what the services themselves say they have, and from the table. */
export function removalsOf(system: System, regency: Regency, boards: Switchboard[]): Removal[] {
  const people = () => lookBy(system, regency, ways);
  const atOwner = new Map(
    SWITCHABLE.map((door) => [door, () => lookBy(system, regency, [[door, entities]])]),
  );
  const [{ standings, readers: readersOf }] = boards as [Switchboard];
  const fields = Object.entries(personFields).flatMap(([type, of]) =>
    Object.entries(of).map(([field, dataClass]) => ({ field: `${type}.${field}`, dataClass })),
  );
  const guarded = fields.filter(
    ({ field, dataClass }) => dataClass !== 'DIRECTORY' && !SECOND_NETS.includes(field),
  );
  const used = new Set<DataClass>(['DIRECTORY', ...guarded.map(({ dataClass }) => dataClass)]);
  const classes = (Object.keys(readersOf) as DataClass[]).filter((dataClass) => used.has(dataClass));
  const aboutPeople = [
    ...standings.map((standing) => `standing: ${standing}`),
    ...classes.flatMap((dataClass) =>
      readersOf[dataClass].map((standing) => `reader: ${dataClass} ${standing}`),
    ),
    ...classes.filter((dataClass) => dataClass !== 'DIRECTORY').map((dataClass) => `class: ${dataClass}`),
  ];
  const found = new Set(boards.flatMap(({ switches }) => switches));
  return [
    ...aboutPeople.map((rule) => ({ rule, look: people })),
    ...guarded.map(({ field }) => ({ rule: `field: ${field}`, look: atOwner.get(ownerOf(field))! })),
    ...[...found]
      .filter((rule) => !SECOND_NETS.includes(rule))
      .map((rule) => ({ rule, look: lookFor(rule, system, regency) ?? people })),
    ...Object.entries(callers)
      .filter(([, allowed]) => allowed.length < Object.keys(accounts).length)
      .map(([field, allowed]) => ({
        rule: `allow: ${field.split('.')[1]!}`,
        look: () =>
          lookAtOthers(allowed, (account) => compareCalls(system, ownerOf(field), account, [field])),
      })),
    ...Object.entries(routes)
      .filter(([, allowed]) => allowed.length > 0 && allowed.length < Object.keys(accounts).length)
      .map(([route, allowed]) => ({
        rule: `allow: ${route}`,
        look: () =>
          lookAtOthers(allowed, (account) => compareRoutes(system, doorOf(route), account, [route])),
      })),
  ];
}

const ownerOf = (field: string): Door => {
  const [type = '', name] = field.split('.');
  return graph.get(type)!.find((each) => each.name === name)!.service!;
};

const doorOf = (route: string): Door => SERVICES.find((name) => readRoutes(name).includes(route))!;

const lookAtOthers = async (allowed: readonly Account[], look: (account: Account) => Promise<Findings>) =>
  (
    await Promise.all((['operator', 'nobody'] as const).filter((one) => !allowed.includes(one)).map(look))
  ).flat();

function lookFor(rule: string, system: System, regency: Regency): Removal['look'] | undefined {
  if (rule.startsWith('reach:')) return () => compareCheckIns(system, regency, 'superior');
  const flaws = {
    'token: issuer': { issuer: 'https://other.example' },
    'token: audience': { audience: 'urn:other' },
    'token: type': { typ: 'JWT' as const },
  };
  const flaw = flaws[rule as keyof typeof flaws];
  return flaw && (() => lookAtTokens(system, flaw));
}

async function lookAtTokens(system: System, flaw: object): Promise<Findings> {
  const token = await system.issuer.token({ sub: 'personnel-admin', ...flaw });
  const services = asked.filter(([door, route]) => door !== 'gateway' && route === 'POST /graphql');
  const findings = services.map(async ([door, route, body]) => {
    const { status } = await request(system, door, route, token, body);
    return status === 401 ? [] : [`${door}: ${status}`];
  });
  return (await Promise.all(findings)).flat();
}

/** The ways in at the services' own ports, the ones that see most first. */
const ways: [Door, Way][] = [
  ...followers.map((name): [Door, Way] => [name, entities]),
  ['personnel', waysIn['by alias']!],
  ['attendance', team],
  ['personnel', waysIn['list']!],
  ['personnel', dated],
  ['personnel', waysIn['by NIP']!],
  ['personnel', waysIn['search by kind of employment']!],
  ['personnel', waysIn['units']!],
  ['personnel', waysIn["somebody else's cursor"]!],
];

/** Asks until one way finds something, for every account at once. */
async function lookBy(system: System, regency: Regency, some: [Door, Way][]): Promise<Findings> {
  for (const [door, ask] of some) {
    const findings = await Promise.all(readers.map((account) => ask({ system, regency, door, account })));
    if (findings.some((found) => found.length > 0)) return findings.flat();
  }
  return [];
}
