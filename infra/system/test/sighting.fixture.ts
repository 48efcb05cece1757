import type { GraphQLAnswer } from '@asn/testkit';
import { personFields, sightOf, type Account, type Person, type Sight } from '../src/access.table.ts';
import { askFor } from '../src/questions.ts';
import { readGraph, type GraphField } from '../src/supergraph.ts';
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

/** The fields of a type that can be asked for at a door. */
const fieldsAt = (door: Door, type: string): GraphField[] =>
  graph.get(type)!.filter(({ service }) => service === null || door === 'gateway' || service === door);

/** A selection of every field of `Employee` at a door, for the name of a fragment. */
export const fragmentAt = (door: Door, name = 'Everything'): string =>
  `fragment ${name} on Employee ${everythingOf('Employee', door)}`;

/** Every field of a type about a person; of one that has such fields itself, these as well. */
function everythingOf(type: string, door: Door): string {
  const fields = fieldsAt(door, type).map((field) =>
    isAboutPerson(field) ? `${field.name} ${everythingOf(field.type, door)}` : askFor(type, field.name),
  );
  return `{ ${fields.join(' ')} }`;
}

const isAboutPerson = ({ type }: GraphField): boolean => type !== 'Employee' && type in personFields;

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

  const known: Record<string, unknown> = asOfToday ? factsOf(account, person, regency) : {};
  return fieldsAt(door, 'Employee').flatMap((field) => {
    const { name } = field;
    const findings = held('Employee', field, { value, path, sight, errors, door });
    const told = value[name];
    if (findings.length > 0 || sight[personFields['Employee']![name]!] === 'FORBIDDEN') return findings;
    if (name in known) {
      if (JSON.stringify(told) === JSON.stringify(known[name])) return [];
      return [`${name} must be ${JSON.stringify(known[name])}, was ${JSON.stringify(told)}`];
    }
    const empty = told === null || (Array.isArray(told) && told.length === 0);
    return asOfToday && empty && !UNTOLD.includes(name) ? [`${name} must be SEEN, was empty`] : [];
  });
}

/** What stands at a path of an answer, and how the account sees the person whom it is about. */
interface Held {
  value: Record<string, unknown>;
  path: Path;
  sight: Exclude<Sight, 'NOT_FOUND'>;
  errors: GraphQLAnswer['errors'];
  door: Door;
}

/** Holds one field to its class: refused with exactly one error, or told; and so with each part that has a class of its own. */
function held(type: string, field: GraphField, { value, path, sight, errors, door }: Held): Findings {
  const { name } = field;
  const told = value[name];
  const at = [...path, name];
  const refusals = errors.filter((error) => isBelow(error.path, at));
  if (sight[personFields[type]![name]!] === 'FORBIDDEN') {
    const [only, ...more] = refusals;
    const forbidden = only?.extensions?.['code'] === 'FORBIDDEN' && only.path?.length === at.length;
    if (told === null && forbidden && more.length === 0) return [];
    return [`${name} must be FORBIDDEN, was ${JSON.stringify(told)} with ${JSON.stringify(refusals)}`];
  }
  if (isAboutPerson(field) && told !== null && told !== undefined) {
    const parts = { value: told as Record<string, unknown>, path: at, sight, errors: refusals, door };
    return fieldsAt(door, field.type).flatMap((part) => held(field.type, part, parts));
  }
  return refusals.length === 0 ? [] : [`${name} must be SEEN, was refused: ${JSON.stringify(refusals)}`];
}

/** What this regency has nothing of. */
const UNTOLD: readonly string[] = [
  ...['appraisals', 'assessorAssignments', 'educations', 'feedback', 'readiness', 'skp'],
  ...[
    'competencies',
    'competencyAssessments',
    'learningRecords',
    'recommendedTrainings',
    'trainingRegistrations',
  ],
];

/** Values that are known; every other field that is seen must have some value. */
function factsOf(account: Account, person: Person, { people, units }: Regency): Record<string, unknown> {
  const { name, unit, superior } = facts[person];
  const mine = superior !== null && (sightOf(account, superior)?.sight ?? 'NOT_FOUND') !== 'NOT_FOUND';
  const known = { id: people[person].id, name, fullName: name, nik: people[person].nik };
  const led = { superior: mine ? { id: people[superior].id } : null };
  if (unit === null) {
    const ended = { nip: null, employment: null, position: null, orgUnit: null, possibleTransitions: [] };
    const none = { retirement: null, promotion: null, kgb: null, ipAsn: null, talentBox: null };
    return { ...known, ...led, ...ended, ...none };
  }
  return {
    ...known,
    ...led,
    nip: people[person].nip,
    orgUnit: { id: units[unit] },
    birthPlace: 'Muara Bungo',
  };
}
