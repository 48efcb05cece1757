import type { GraphQLAnswer } from '@asn/testkit';
import { callers, type Account } from '../src/access.table.ts';
import { askFor, mustBeGivenTo, NOTHING } from '../src/questions.ts';
import { readGraph } from '../src/supergraph.ts';
import { decree, today } from './office.fixture.ts';
import type { Findings } from './sighting.fixture.ts';
import type { Door, System } from './system.fixture.ts';

const onNothing = { decree: decree(today()), employee: NOTHING };
/**
 * Inputs that are refused by a rule whoever sends them, so that they never change anything. A mutation that is not here
 * is sent the least that it takes, and must refuse that.
 */
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
  openSkp: { from: '1900-01-01' },
  transitionEmployment: { ...onNothing, transition: 'RESIGN' },
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

async function call(system: System, door: Door, account: Account, fields: string[]): Promise<GraphQLAnswer> {
  const names = fields.map((field) => field.split('.')[1]!);
  if (fields[0]!.startsWith('Query.'))
    return system.ask(door, account, `{ ${names.map((name) => askFor('Query', name)).join(' ')} }`);
  const given = names.flatMap((mutation) =>
    mustBeGivenTo(mutation).map(({ name, type, nothing }) => ({
      mutation,
      name,
      type,
      variable: `${mutation}_${name}`,
      value: name === 'input' ? (INPUTS[mutation] ?? nothing) : nothing,
    })),
  );
  const selections = names.map((mutation) => {
    const passed = given.filter((each) => each.mutation === mutation);
    const list = passed.map(({ name, variable }) => `${name}: $${variable}`).join(', ');
    return `${mutation}(${list}) { rejections { code } }`;
  });
  return system.ask(
    door,
    account,
    `mutation (${given.map(({ variable, type }) => `$${variable}: ${type}`).join(', ')}) { ${selections.join(' ')} }`,
    Object.fromEntries(given.map(({ variable, value }) => [variable, value])),
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
