import { setTimeout as sleep } from 'node:timers/promises';
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
  performance: 'appraisals { __typename }',
  attendance: 'attendanceToday { date }',
};

/** What every service knows of one person, and how many people and units the first import made. */
const QUERY = `query KnownPerson($nip: String!, $imported: Instant!) {
  employeeByNip(nip: $nip, knownAt: $imported) { name orgUnit { name } ${Object.values(KNOWN_TO).join(' ')} }
  employees(first: 1, knownAt: $imported) { totalCount }
  orgUnits(first: 1, knownAt: $imported) { totalCount }
}`;

interface Answer {
  errors?: { message: string; path?: (string | number)[] }[];
  data?: {
    employeeByNip: ({ name: string; orgUnit: { name: string } | null } & Record<string, unknown>) | null;
    employees: { totalCount: number } | null;
    orgUnits: { totalCount: number } | null;
  } | null;
}

/** The others learn of the people by events, a moment after personnel has them. */
const PATIENCE_SECONDS = 60;

/**
 * Asks the gateway, as the admin, for a person of whom the sample's manifest says everything.
 *
 * @returns what is not as it should be, a sentence each; empty when all is well.
 */
export async function checkGraph(
  { ports }: Settings,
  { manifest, importedAt }: ImportedSample,
): Promise<string[]> {
  const token = await sampleToken(address(ports.identity), 'personnel-admin');
  const url = `${address(ports.gateway)}/graphql`;
  const variables = { nip: manifest.knownPerson.nip, imported: importedAt };
  const deadline = performance.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const failures = compare(await ask(url, token, variables), manifest);
    if (failures.length === 0 || performance.now() > deadline) return failures;
    await sleep(500);
  }
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

async function ask(url: string, token: string, variables: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY, variables }),
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
