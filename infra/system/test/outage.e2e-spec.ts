import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.fixture.ts';
import { fill } from './many-people.fixture.ts';
import { Office, today } from './office.fixture.ts';
import { statementsOf } from './statements.fixture.ts';
import { FOUNDER, System, type Door } from './system.fixture.ts';

let system: System;
let office: Office;
beforeAll(async () => {
  system = await System.start();
  office = new Office(system);
  await fill(system, office);
}, 120_000);
afterAll(() => system?.[Symbol.asyncDispose]());

const PERSON_QUERY = `query ($first: Int!) {
  employees(first: $first) {
    nodes { id name nip position { title } orgUnit { name } superior { name } attendanceToday { status } }
  }
}`;
const people = (first: number) => system.ask('gateway', FOUNDER, PERSON_QUERY, { first });

const health = async (door: Door, path: string) => (await fetch(`${system.url(door)}/health/${path}`)).status;

describe('the person query', () => {
  it('takes an equal number of statements for 1, 50 and 500 people, in both databases', async () => {
    const counted: Record<number, unknown> = {};
    for (const first of [1, 50, 500]) {
      const statements = await statementsOf(system, async () => {
        const { data, errors } = await people(first);
        expect(errors).toEqual([]);
        expect(data.employees.nodes).toHaveLength(first);
      });
      counted[first] = statements;
    }
    process.stderr.write(`statements of the person query: ${JSON.stringify(counted)}\n`);
    expect(counted[50]).toEqual(counted[1]);
    expect(counted[500]).toEqual(counted[1]);
    expect(counted[1]).toEqual({ personnel: expect.any(Number), attendance: expect.any(Number) });
  });
});

describe('while attendance is down', () => {
  it('names stay, its field is null, and one error names it; the graph serves and is not ready', async () => {
    await system.kill('attendance');
    const { status, data, errors } = await people(50);
    expect(status).toBe(200);
    expect(data.employees.nodes).toHaveLength(50);
    for (const person of data.employees.nodes) {
      expect(person).toMatchObject({
        name: expect.any(String),
        nip: expect.any(String),
        attendanceToday: null,
      });
    }
    expect(errors).toHaveLength(1);
    expect(errors[0]!.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', service: 'attendance' });
    expect([await health('gateway', 'ready'), await health('gateway', 'serving')]).toEqual([503, 200]);
  });

  it('its own root fields are null, and data never is', async () => {
    const { data, errors } = await system.ask(
      'gateway',
      FOUNDER,
      '{ me { roles } teamAttendance { totalCount } }',
    );
    expect(data).toEqual({ me: { roles: ['PERSONNEL_ADMIN'] }, teamAttendance: null });
    expect(errors).toHaveLength(1);
    const all = await system.ask('gateway', FOUNDER, '{ teamAttendance { totalCount } }');
    expect(all.data).toEqual({ teamAttendance: null });
  });

  it('and started again, everything is there, with what happened meanwhile', async () => {
    const root = await system.sql.personnel.query<{ id: string }>(
      'select unit_id as id from org_unit_period where parent_id is null',
    );
    const late = await office.hire('Terlambat', await office.staffOf(root.rows[0]!.id));
    await system.startOne('attendance');
    await system.settled();
    const query = 'query ($id: ID!) { employee(id: $id) { name attendanceToday { date status } } }';
    const { data } = await eventually(
      () => system.ask('gateway', FOUNDER, query, { id: late.id }),
      ({ errors }) => errors.length === 0,
    );
    expect(data.employee).toEqual({
      name: 'Terlambat',
      attendanceToday: { date: today(), status: 'NOT_YET' },
    });
    expect([await health('gateway', 'ready'), await health('gateway', 'serving')]).toEqual([200, 200]);
  });
});
