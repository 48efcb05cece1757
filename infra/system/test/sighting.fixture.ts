import type { GraphQLAnswer } from '@asn/testkit';
import { personFields, sightOf, type Account, type Person } from '../src/access.table.ts';
import { readGraph } from '../src/supergraph.ts';
import { facts, type Regency } from './regency.fixture.ts';
import type { Door } from './system.fixture.ts';

export type Path = (string | number)[];

/** Where in an answer somebody is looked at. */
export interface Look {
  person: Person;
  path: Path;
  /** True where the value is told as of today, so that its facts are known. */
  asOfToday?: boolean;
}

/** What was found otherwise than the table says: one sentence each, none when all is as it should be. */
export type Findings = string[];

const graph = readGraph();
const composite = (type: string) => graph.get(type)?.some(({ name }) => name === 'id') ?? false;

/** The fields of `Employee` that can be asked for at a door. */
const fieldsAt = (door: Door): string[] =>
  graph
    .get('Employee')!
    .filter(({ service }) => service === null || door === 'gateway' || service === door)
    .map(({ name }) => name);

/** A selection of every field of `Employee` at a door, for the name of a fragment. */
export function fragmentAt(door: Door, name = 'Everything'): string {
  const fields = graph
    .get('Employee')!
    .filter((field) => fieldsAt(door).includes(field.name))
    .map(({ name: field, type }) => {
      const parts = graph.get(type);
      if (parts === undefined) return field;
      return `${field} { ${composite(type) ? 'id' : parts.find((part) => !graph.has(part.type))!.name} }`;
    });
  return `fragment ${name} on Employee { ${fields.join(' ')} }`;
}

export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);

const isBelow = (path: Path | undefined, base: Path): boolean =>
  path !== undefined && base.every((key, index) => path[index] === key);

/** Holds what an account got of people in one answer against the table; errors elsewhere are findings as well. */
export function compare(
  account: Account,
  way: string,
  answer: GraphQLAnswer,
  looks: Look[],
  regency: Regency,
  door: Door,
): Findings {
  const findings = looks.flatMap((look) =>
    seen(account, answer, look, regency, door).map((text) => `${account} → ${look.person}, ${way}: ${text}`),
  );
  const stray = answer.errors.filter(({ path }) => !looks.some((look) => isBelow(path, look.path)));
  return [...findings, ...stray.map((error) => `${account}, ${way}: unexpected ${JSON.stringify(error)}`)];
}

function seen(
  account: Account,
  answer: GraphQLAnswer,
  { person, path, asOfToday = true }: Look,
  regency: Regency,
  door: Door,
): Findings {
  const sight = sightOf(account, person)?.sight ?? 'NOT_FOUND';
  const value = valueAt(answer.data, path) as Record<string, unknown> | null | undefined;
  const errors = answer.errors.filter((error) => isBelow(error.path, path));
  if (sight === 'NOT_FOUND') {
    if (value === null && errors.length === 0) return [];
    return [`must not be found, was ${JSON.stringify(value)} with ${JSON.stringify(errors)}`];
  }
  if (value === null || value === undefined) return [`must be found, was not; ${JSON.stringify(errors)}`];

  const expected: Record<string, unknown> = asOfToday ? factsOf(account, person, regency) : {};
  return fieldsAt(door).flatMap((field) => {
    const refusals = errors.filter((error) => error.path?.[path.length] === field);
    const told = value[field];
    if (sight[personFields['Employee']![field]!] === 'FORBIDDEN') {
      const [only, ...more] = refusals;
      const forbidden = only?.extensions?.['code'] === 'FORBIDDEN' && only.path?.length === path.length + 1;
      if (told === null && forbidden && more.length === 0) return [];
      return [`${field} must be FORBIDDEN, was ${JSON.stringify(told)} with ${JSON.stringify(refusals)}`];
    }
    if (refusals.length > 0) return [`${field} must be SEEN, was refused: ${JSON.stringify(refusals)}`];
    if (field in expected && JSON.stringify(told) !== JSON.stringify(expected[field])) {
      return [`${field} must be ${JSON.stringify(expected[field])}, was ${JSON.stringify(told)}`];
    }
    if (asOfToday && !(field in expected) && (told === null || (Array.isArray(told) && told.length === 0))) {
      return [`${field} must be SEEN, was empty`];
    }
    return [];
  });
}

/** Values that are known; every other field that is seen must have some value. */
function factsOf(account: Account, person: Person, { people, units }: Regency): Record<string, unknown> {
  const { name, unit, superior } = facts[person];
  const mine = superior !== null && (sightOf(account, superior)?.sight ?? 'NOT_FOUND') !== 'NOT_FOUND';
  const known = { id: people[person].id, name, fullName: name, nik: people[person].nik };
  const led = { superior: mine ? { id: people[superior].id } : null };
  if (unit === null) return { ...known, ...led, nip: null, employment: null, position: null, orgUnit: null };
  return {
    ...known,
    ...led,
    nip: people[person].nip,
    orgUnit: { id: units[unit] },
    birthPlace: 'Muara Bungo',
  };
}
