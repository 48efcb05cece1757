import type { GraphQLAnswer } from '@asn/testkit';
import { callers, type Account } from '../src/access.table.ts';
import { readGraph } from '../src/supergraph.ts';
import { decree, today } from './office.fixture.ts';
import type { Findings } from './sighting.fixture.ts';
import type { Door, System } from './system.fixture.ts';

export const NOTHING = '00000000-0000-4000-8000-000000000000';

/** Each root field, asked for nothing in particular. */
const QUERIES: Record<string, string> = {
  me: 'me { roles }',
  employee: `employee(id: "${NOTHING}") { id }`,
  employeeByNip: 'employeeByNip(nip: "0") { id }',
  employees: 'employees(first: 1) { totalCount }',
  orgUnit: `orgUnit(id: "${NOTHING}") { id }`,
  orgUnits: 'orgUnits(first: 1) { totalCount }',
  grants: 'grants(first: 1) { nodes { id } }',
  importRuns: 'importRuns(first: 1) { nodes { id } }',
  importRun: `importRun(id: "${NOTHING}") { id }`,
  openDifferences: 'openDifferences(first: 1) { nodes { id } }',
  teamAttendance: 'teamAttendance(first: 1) { totalCount }',
};

const onNothing = { decree: decree(today()), employee: NOTHING };
/** Each mutation with an input that is refused by a rule whoever sends it, so that it never changes anything. */
const INPUTS: Record<string, object> = {
  hireEmployee: {
    ...{ decree: decree(today()), kind: 'CPNS', nip: '0', nik: '0', name: '' },
    ...{ birthDate: '1990-01-01', sex: 'F', grade: '?', position: NOTHING },
  },
  transferEmployee: { ...onNothing, position: NOTHING },
  endAppointment: { decree: decree(today()), appointment: NOTHING },
  appointActing: { ...onNothing, position: NOTHING, kind: 'PLT' },
  correctIdentity: { ...onNothing, name: '' },
  assignSuperior: { employee: NOTHING, superior: NOTHING, from: today(), reason: '' },
  openOrgUnit: { decree: decree(today()), parent: NOTHING, name: '' },
  moveOrgUnit: { decree: decree(today()), unit: NOTHING, parent: NOTHING },
  closeOrgUnit: { decree: decree(today()), unit: NOTHING },
  createPosition: { unit: NOTHING, title: '', kind: 'PELAKSANA' },
  setPositionNeed: { position: NOTHING, need: 1 },
  tieAccount: { issuer: '', subject: '' },
  giveGrant: { account: NOTHING, role: 'AUDITOR', from: today(), reason: '' },
  endGrant: { grant: NOTHING, on: today(), reason: '' },
  decideDifference: { difference: NOTHING, decision: 'KEEP' },
  checkIn: { deviceId: '', eventId: '', occurredAt: '2020-01-01T00:00:00Z' },
};

const graph = readGraph();

/** The root fields that a door has: `Query.me`. */
export const rootFieldsAt = (door: Door): string[] =>
  ['Query', 'Mutation'].flatMap((type) =>
    graph
      .get(type)!
      .filter(({ service }) => door === 'gateway' || service === door)
      .map(({ name }) => `${type}.${name}`),
  );

const inputType = (mutation: string) => `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;

async function call(system: System, door: Door, account: Account, fields: string[]): Promise<GraphQLAnswer> {
  const names = fields.map((field) => field.split('.')[1]!);
  if (fields[0]!.startsWith('Query.')) {
    const unknown = names.find((name) => QUERIES[name] === undefined);
    if (unknown) throw new Error(`nothing is asked of ${unknown} yet`);
    return system.ask(door, account, `{ ${names.map((name) => QUERIES[name]).join(' ')} }`);
  }
  const unknown = names.find((name) => INPUTS[name] === undefined);
  if (unknown) throw new Error(`nothing is sent to ${unknown} yet`);
  const variables = names.map((name) => `$${name}: ${inputType(name)}!`);
  const selections = names.map((name) => `${name}(input: $${name}) { rejections { code } }`);
  return system.ask(
    door,
    account,
    `mutation (${variables.join(' ')}) { ${selections.join(' ')} }`,
    Object.fromEntries(names.map((name) => [name, INPUTS[name]])),
  );
}

/** Calls root fields as an account, and holds who got through against the table. */
export async function compareCalls(
  system: System,
  door: Door,
  account: Account,
  fields: string[] = rootFieldsAt(door),
): Promise<Findings> {
  const kinds = ['Query.', 'Mutation.'].map((kind) => fields.filter((field) => field.startsWith(kind)));
  const findings = kinds
    .filter((some) => some.length > 0)
    .map(async (some) => {
      const answer = await call(system, door, account, some);
      return some.flatMap((field) => finding(answer, account, field)).map((text) => `${door}: ${text}`);
    });
  return (await Promise.all(findings)).flat();
}

function finding({ data, errors }: GraphQLAnswer, account: Account, field: string): Findings {
  const name = field.split('.')[1]!;
  const ofField = errors.filter(({ path }) => path?.[0] === name || path === undefined);
  if (callers[field]!.includes(account)) {
    const rejected = !field.startsWith('Mutation.') || data?.[name]?.rejections.length > 0;
    return ofField.length === 0 && rejected
      ? []
      : [`${account} may call ${field}: ${JSON.stringify(ofField)}`];
  }
  const [only, ...more] = ofField;
  const forbidden =
    only?.extensions?.['code'] === 'FORBIDDEN' && only.path?.length === 1 && more.length === 0;
  return data?.[name] === null && forbidden
    ? []
    : [`${account} may not call ${field}: ${JSON.stringify(ofField)}`];
}
