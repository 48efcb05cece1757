import { setTimeout as sleep } from 'node:timers/promises';
import { SAMPLE_PEOPLE } from '@asn/identity/sample-people';
import { sampleToken } from '@asn/identity/sample-token';
import type { SampleManifest } from '@asn/sample';
import { sentenceFor } from '../servers/problem.ts';
import type { ServiceName, Settings } from '../settings.ts';
import { asn } from './asn.ts';
import type { ImportedSample } from './first-import.ts';
import { untilFollowed } from './followers.ts';
import { address, addressesOf } from './services.ts';

/** A field of a person that each other service answers with something for everyone whom it knows. */
const KNOWN_TO: Partial<Record<ServiceName, string>> = {
  competency: 'competencies { __typename }',
  performance: 'appraisals { __typename }',
  attendance: 'attendanceToday { date }',
};

/** What every service knows of one person, and how many people and units the first import made. */
const QUERY = `query KnownPerson($nip: String!, $imported: Instant!) {
  employeeByNip(nip: $nip, knownAt: $imported) { name orgUnit { id name } ${Object.values(KNOWN_TO).join(' ')} }
  employees(first: 1, knownAt: $imported) { totalCount }
  orgUnits(first: 1, knownAt: $imported) { totalCount }
}`;

/** The unit of that person with fifty people of it, as a page shows it. */
const UNIT = `query KnownUnit($unit: ID!) {
  orgUnit(id: $unit) { name employees(first: 50) { nodes { name nip position { title } ${Object.values(KNOWN_TO).join(' ')} } } }
}`;

interface Answer {
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
  data?: {
    employeeByNip:
      ({ name: string; orgUnit: { id: string; name: string } | null } & Record<string, unknown>) | null;
    employees: { totalCount: number } | null;
    orgUnits: { totalCount: number } | null;
  } | null;
}

/** The others learn of the people by events, a moment after personnel has them. */
const PATIENCE_SECONDS = 60;

/**
 * Asks the gateway, as the admin, for a person of whom the sample's manifest says everything, and as everybody for their
 * unit.
 *
 * @returns what is not as it should be, a sentence each; empty when all is well.
 */
export async function checkGraph(
  settings: Settings,
  { manifest, importedAt }: ImportedSample,
): Promise<string[]> {
  const { ports } = settings;
  const token = await sampleToken(address(ports.identity), 'personnel-admin');
  const url = `${address(ports.gateway)}/graphql`;
  const variables = { nip: manifest.knownPerson.nip, imported: importedAt };
  const deadline = performance.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const answer = await ask(url, token, QUERY, variables);
    const failures = compare(answer, manifest);
    const unit = answer.data?.employeeByNip?.orgUnit?.id;
    if (failures.length === 0 && unit) return asEverybody(settings, unit);
    if (performance.now() > deadline) return failures;
    await sleep(500);
  }
}

/** Asks for the unit as each of the sample people: nobody gets more errors than what is kept from them. */
async function asEverybody({ ports }: Settings, unit: string): Promise<string[]> {
  const failures = SAMPLE_PEOPLE.map(async ({ username }) => {
    const token = await sampleToken(address(ports.identity), username);
    const { data, errors = [] } = await ask(`${address(ports.gateway)}/graphql`, token, UNIT, { unit });
    const wrong = errors.filter(({ extensions }) => extensions?.code !== 'FORBIDDEN');
    if (data === null || data === undefined) return [`The graph tells ${username} nothing of a unit.`];
    return wrong.map(
      ({ message, path }) =>
        `The graph answered ${username} with an error at ${path?.join('.') ?? 'the query'}: ${message}`,
    );
  });
  return (await Promise.all(failures)).flat();
}

/**
 * Waits until every service has taken in what was told, and compares by sums what each knows of people, units and who
 * leads whom.
 *
 * @returns what is not as it should be, a sentence each.
 */
export async function checkProjections(settings: Settings): Promise<string[]> {
  try {
    const { ports } = settings;
    await untilFollowed(addressesOf(settings), () => sampleToken(address(ports.identity), 'operator'));
    await asn('events', 'checksums', '--as', 'operator');
    return [];
  } catch (error) {
    return [sentenceFor(error) ?? String(error)];
  }
}

async function ask(
  url: string,
  token: string,
  query: string,
  variables: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

function compare({ data, errors = [] }: Answer, { knownPerson, counts }: SampleManifest): string[] {
  const failures = errors.map(
    ({ message, path }) =>
      `The graph answered with an error at ${path?.join('.') ?? 'the query'}: ${message}`,
  );
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (found !== wanted)
      failures.push(`${what}: ${String(found)} in the graph, ${String(wanted)} in the manifest.`);
  };
  const person = data?.employeeByNip;
  // Not with their name: what CI prints stays for everyone to read.
  if (person?.name !== knownPerson.name) failures.push('The known person is not there under their name.');
  expect("The known person's unit", person?.orgUnit?.name, knownPerson.unitName);
  for (const [service, selection] of Object.entries(KNOWN_TO)) {
    const [field = ''] = selection.split(' ');
    if (!person?.[field]) failures.push(`The known person is not known to ${service}.`);
  }
  expect('People', data?.employees?.totalCount, counts.people);
  expect('Units', data?.orgUnits?.totalCount, counts.units);
  return failures;
}
