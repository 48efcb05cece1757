import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLAnswer } from '@asn/testkit';
import { SERVICES, type ServiceName } from '../src/supergraph.ts';
import { eventually } from './eventually.fixture.ts';
import { fill } from './many-people.fixture.ts';
import { Office, today } from './office.fixture.ts';
import { statementsOf } from './statements.fixture.ts';
import { FOUNDER, System, type Door } from './system.fixture.ts';

let system: System;
let office: Office;
/** Where somebody can be hired. */
let place: string;
beforeAll(async () => {
  system = await System.start();
  office = new Office(system);
  await fill(system, office);
  place = await office.staffOf(await office.unit('Dinas baru', await rootOf(system)));
}, 120_000);
afterAll(() => system?.[Symbol.asyncDispose]());

async function rootOf({ sql }: System): Promise<string> {
  const { rows } = await sql.personnel.query<{ id: string }>(
    'select unit_id as id from org_unit_period where parent_id is null',
  );
  return rows[0]!.id;
}

/** What each service tells about a person; the first name of each is what to look for. */
const TOLD: Partial<Record<ServiceName, string>> = {
  personnel:
    'name nip position { title } orgUnit { name } superior { name } retirement { on } promotion { state }',
  competency: 'ipAsn { complete missing { part } } learning(year: 2026) { hours } competencies { gap }',
  recruitment: 'talentBox { complete missing { part } }',
  performance: 'skp(year: 2026) { id } appraisals { year }',
  attendance: 'attendanceToday { status } attendanceMonth(month: "2026-01-01") { present }',
};
const tellers = SERVICES.filter((name) => name in TOLD);
const EVERYTHING = Object.values(TOLD).join(' ');
const firstOf = (name: ServiceName) => /^\w+/.exec(TOLD[name]!)![0];

const people = (first: number): Promise<GraphQLAnswer> =>
  system.ask(
    'gateway',
    FOUNDER,
    `query ($first: Int!) { employees(first: $first) { nodes { id ${EVERYTHING} } } }`,
    { first },
  );

const health = async (door: Door, path: string) => (await fetch(`${system.url(door)}/health/${path}`)).status;

/** One person as five services tell of them. */
const one = async (): Promise<GraphQLAnswer> => {
  const { data } = await system.ask('gateway', FOUNDER, '{ employees(first: 1) { nodes { id } } }');
  return system.ask('gateway', FOUNDER, `query ($id: ID!) { employee(id: $id) { id ${EVERYTHING} } }`, {
    id: data.employees.nodes[0].id,
  });
};

describe('one query over all services', () => {
  it('tells one person whole', async () => {
    const { data, errors } = await one();
    expect(errors).toEqual([]);
    for (const name of tellers) expect(data.employee[firstOf(name)]).not.toBeNull();
  });

  it('takes an equal number of statements for 1, 50 and 500 people, in every database', async () => {
    const sizes = [1, 50, 500];
    const counted = await statementsOf(
      system,
      sizes.map((first) => async () => {
        const { data, errors } = await people(first);
        expect(errors).toEqual([]);
        expect(data.employees.nodes).toHaveLength(first);
      }),
    );
    process.stderr.write(
      `statements of the person query at ${sizes.join(', ')}: ${JSON.stringify(counted)}\n`,
    );
    expect(counted[1]).toEqual(counted[0]);
    expect(counted[2]).toEqual(counted[0]);
    expect(Object.keys(counted[0]!).sort()).toEqual(tellers.toSorted());
  });
});

describe.each(tellers.filter((name) => name !== 'personnel'))('while %s is down', (down) => {
  it('the rest is served, its fields are null, and errors name it; the graph serves and is not ready', async () => {
    await system.kill(down);
    const { status, data, errors } = await people(50);
    expect(status).toBe(200);
    expect(data.employees.nodes).toHaveLength(50);
    for (const person of data.employees.nodes) {
      for (const name of tellers) {
        if (name === down) expect(person[firstOf(name)]).toBeNull();
        else expect(person[firstOf(name)]).not.toBeNull();
      }
    }
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', service: down },
    ]);
    expect([await health('gateway', 'ready'), await health('gateway', 'serving')]).toEqual([503, 200]);
  });

  it('and started again, everything is there, with what happened meanwhile', async () => {
    const late = await office.hire('Terlambat', place);
    await system.startOne(down);
    await system.settled();
    const query = `query ($id: ID!) { employee(id: $id) { name ${TOLD[down]} } }`;
    const { data } = await eventually(
      () => system.ask('gateway', FOUNDER, query, { id: late.id }),
      ({ errors }) => errors.length === 0,
    );
    expect(data.employee.name).toBe('Terlambat');
    expect(data.employee[firstOf(down)]).not.toBeNull();
    expect([await health('gateway', 'ready'), await health('gateway', 'serving')]).toEqual([200, 200]);
  });
});

describe('while attendance is down', () => {
  it('its own root fields are null, and data never is', async () => {
    await system.kill('attendance');
    const { data, errors } = await system.ask(
      'gateway',
      FOUNDER,
      '{ me { roles } teamAttendance { totalCount } }',
    );
    expect(data).toEqual({ me: { roles: ['PERSONNEL_ADMIN'] }, teamAttendance: null });
    expect(errors).toHaveLength(1);
    const all = await system.ask('gateway', FOUNDER, '{ teamAttendance { totalCount } }');
    expect(all.data).toEqual({ teamAttendance: null });
    await system.startOne('attendance');
  });
});

describe('while personnel is down', () => {
  it('the others answer by what they were told: who is at work today, what they learnt', async () => {
    await system.kill('personnel');
    const { data, errors } = await system.ask(
      'gateway',
      FOUNDER,
      '{ teamAttendance(first: 50) { nodes { employee { id nip learning(year: 2026) { hours } } day { date } } } }',
    );
    const { nodes } = data.teamAttendance;
    expect(nodes).toHaveLength(50);
    for (const { employee, day } of nodes) {
      expect(employee).toEqual({ id: expect.any(String), nip: null, learning: { hours: 0 } });
      expect(day).toEqual({ date: today() });
    }
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', service: 'personnel' },
    ]);
    await system.startOne('personnel');
  });
});
