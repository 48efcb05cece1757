import { inOwnTeam, sightOf, type Person } from '../src/access.table.ts';
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
