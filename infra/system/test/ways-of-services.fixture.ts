import { inOwnTeam, sightOf, type DataClass, type Person } from '../src/access.table.ts';
import { today } from './office.fixture.ts';
import { everyone, facts } from './regency.fixture.ts';
import { compare, fragmentAt, valueAt, type Findings } from './sighting.fixture.ts';
import {
  ask,
  comparePage,
  employed,
  found,
  mayCall,
  mayRead,
  pathsOf,
  type Visit,
  type Way,
} from './ways-in.fixture.ts';

/** As the gateway asks a service, but asked by anyone. */
export const entities: Way = async (visit) => {
  const { regency, account, door } = visit;
  const representations = everyone.map((person) => ({
    __typename: 'Employee',
    id: regency.people[person].id,
  }));
  const answer = await ask(
    visit,
    `query ($people: [_Any!]!) { _entities(representations: $people) { ...Everything } } ${fragmentAt(door)}`,
    { people: representations },
  );
  const looks = everyone.map((person, index) => ({ person, path: ['_entities', index] }));
  return compare(account, '_entities', answer, looks, regency, door);
};

/** `teamAttendance`: those whose attendance the caller may read; oneself only in the list of a unit. */
export const team: Way = async (visit) => {
  if (!mayCall(visit.account, 'Query.teamAttendance')) return [];
  const { account, regency } = visit;
  const members = found(account, employed).filter((person) => mayRead(account, person, 'ATTENDANCE'));
  const others = members.filter(
    (person) => inOwnTeam.includes(account) || sightOf(account, person)!.relation !== 'self',
  );
  const inPrimary = members.filter((person) => facts[person].unit === 'primary');
  return [
    ...(await teamOf(visit, 'team', '', others)),
    ...(await teamOf(visit, 'team of the regency', `unit: "${regency.units.regency}", `, members)),
    ...(await teamOf(visit, 'team of a bidang', `unit: "${regency.units.primary}", `, inPrimary)),
  ];
};

async function teamOf(visit: Visit, way: string, args: string, expected: Person[]): Promise<Findings> {
  const { account, regency, door } = visit;
  const answer = await ask(
    visit,
    `{ teamAttendance(${args}first: 100) {
        nodes { employee { ...Everything } day { status checkIns { eventId } } } totalCount
      } } ${fragmentAt(door)}`,
  );
  const page = { nodes: expected, toPerson: ['employee'] };
  const findings = comparePage(visit, way, answer, ['teamAttendance'], page);
  if (findings.length > 0) return findings;
  const days = expected.flatMap((person, index) => {
    const day = valueAt(answer.data, ['teamAttendance', 'nodes', index, 'day']);
    const wanted =
      person === 'clerk'
        ? { status: 'PRESENT', checkIns: [{ eventId: 'first' }] }
        : { status: 'NOT_YET', checkIns: [] };
    return JSON.stringify(day) === JSON.stringify(wanted)
      ? []
      : [`${account} → ${person}, ${way}: the day is ${JSON.stringify(day)}`];
  });
  const looks = pathsOf(expected, ['teamAttendance'], ['employee']);
  return [...days, ...compare(account, way, answer, looks, regency, door)];
}

/** Lists of personnel by a date: each has those of whom the caller may read what the date tells, in an order of its own. */
const DATED: [field: string, args: string, employee: string[], dataClass: DataClass][] = [
  ['whoRetires', 'from: "1900-01-01", to: "2100-01-01"', [], 'CAREER'],
  ['whoMayBePromoted', `on: "${today()}"`, ['employee'], 'PERFORMANCE'],
  // Everybody began on the first of January 2015, and a raise comes each second year.
  ['whoIsDueForKgb', 'month: "2027-01-01"', ['employee'], 'CAREER'],
];

export const dated: Way = async (visit) => {
  const { account, regency } = visit;
  const findings = DATED.map(async ([field, args, path, dataClass]) => {
    if (!mayCall(account, `Query.${field}`)) return [];
    const selection = path.reduceRight((inner, name) => `${name} { ${inner} }`, 'id');
    const answer = await ask(visit, `{ ${field}(${args}, first: 100) { nodes { ${selection} } } }`);
    const nodes = valueAt(answer.data, [field, 'nodes']) as unknown[] | null;
    if (nodes === null) return [`${account}, ${field}: ${JSON.stringify(answer.errors)}`];
    const listed = nodes.map((node) => regency.personOf((valueAt(node, path) as { id: unknown } | null)?.id));
    const expected = found(account, employed).filter((person) => mayRead(account, person, dataClass));
    const [is, must] = [listed.toSorted().join(), expected.toSorted().join()];
    return is === must ? [] : [`${account}, ${field}: lists ${is}, not ${must}`];
  });
  return (await Promise.all(findings)).flat();
};
