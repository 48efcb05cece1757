import { describe, expect, it } from '@jest/globals';
import { ATTENDANCE_SCHEMA, PERSONNEL_SCHEMA } from '../../test/schemas.fixture.ts';
import { composeSupergraph } from './compose-supergraph.ts';

const compose = (personnel: string, attendance: string) => composeSupergraph({ personnel, attendance });

/** The schema with one thing replaced, which must be there. */
function changed(schema: string, from: string, to: string): string {
  if (!schema.includes(from)) throw new Error(`the fixture has no "${from}"`);
  return schema.replace(from, to);
}

const problemsOf = (change: { personnel?: [string, string]; attendance?: [string, string] }) =>
  compose(
    changed(PERSONNEL_SCHEMA, ...(change.personnel ?? ['', ''])),
    changed(ATTENDANCE_SCHEMA, ...(change.attendance ?? ['', ''])),
  ).problems ?? [];

describe('the graph of services that may be down', () => {
  it('is composed when every place of a missing service may be null', () => {
    const { supergraph, problems } = compose(PERSONNEL_SCHEMA, ATTENDANCE_SCHEMA);
    expect(problems).toBeUndefined();
    expect(supergraph).toContain('url: "http://personnel.invalid/graphql"');
  });

  it('refuses a root field that promises a value, of a query or of a mutation', () => {
    expect(problemsOf({ personnel: ['employees: [Employee!]', 'employees: [Employee!]!'] })).toEqual([
      expect.stringContaining('Query.employees: [Employee!]! must be nullable'),
    ]);
    expect(
      problemsOf({
        attendance: ['checkIn(employeeId: ID!): AttendanceDay', 'checkIn(employeeId: ID!): AttendanceDay!'],
      }),
    ).toEqual([expect.stringContaining('Mutation.checkIn: AttendanceDay! must be nullable')]);
  });

  it("refuses a field that a service adds to another's entity and promises", () => {
    expect(
      problemsOf({ attendance: ['attendanceToday: AttendanceDay', 'attendanceToday: AttendanceDay!'] }),
    ).toEqual([expect.stringContaining('Employee.attendanceToday: AttendanceDay! must be nullable')]);
  });

  it("refuses a field that promises another service's entity", () => {
    expect(problemsOf({ attendance: ['employee: Employee\n', 'employee: Employee!\n'] })).toEqual([
      expect.stringContaining('AttendanceDay.employee: Employee! must be nullable'),
    ]);
  });

  it("refuses a list of another service's entities whose items are promised", () => {
    expect(problemsOf({ attendance: ['employee: Employee\n', 'employee: [Employee!]\n'] })).toEqual([
      expect.stringContaining('AttendanceDay.employee: [Employee!] must be nullable'),
    ]);
    expect(problemsOf({ attendance: ['employee: Employee\n', 'employee: [Employee]\n'] })).toEqual([]);
  });

  it("refuses a promise of another service's entity behind a union", () => {
    const union = 'union Subject = Employee | Guest\ntype Guest { label: String }\ntype Query {';
    const schema = changed(ATTENDANCE_SCHEMA, 'employee: Employee\n', 'employee: Subject!\n');
    expect(compose(PERSONNEL_SCHEMA, changed(schema, 'type Query {', union)).problems).toEqual([
      expect.stringContaining('AttendanceDay.employee: Subject! must be nullable'),
    ]);
  });

  it('lets the owner of an entity promise its own fields and lists of it', () => {
    expect(problemsOf({ personnel: ['superior: Employee', 'superiors: [Employee!]!'] })).toEqual([]);
  });

  it('asks whose an entity is that several services resolve', () => {
    const shared = 'type Device @key(fields: "id") { id: ID! label: String }\ntype Query {';
    const personnel = changed(PERSONNEL_SCHEMA, 'type Query {', shared);
    const attendance = changed(ATTENDANCE_SCHEMA, 'type Query {', shared.replace('label', 'model'));
    expect(compose(personnel, attendance).problems).toEqual([
      'Device is resolved by attendance and personnel: say in the table of owners whose it is.',
    ]);
  });

  it('counts a reference that its service does not resolve as no claim on the entity', () => {
    const reference =
      'type Device @key(fields: "id", resolvable: false) { id: ID! }\ntype AttendanceDay {\n  device: Device!';
    const owner = 'type Device @key(fields: "id") { id: ID! label: String! }\ntype Query {';
    const personnel = changed(PERSONNEL_SCHEMA, 'type Query {', owner);
    expect(
      compose(personnel, changed(ATTENDANCE_SCHEMA, 'type AttendanceDay {', reference)).problems,
    ).toEqual([expect.stringContaining('AttendanceDay.device: Device! must be nullable')]);
  });

  it('reports services that contradict each other', () => {
    expect(problemsOf({ attendance: ['minutes: Int!', 'minutes: Nothing'] })).toEqual([
      expect.stringContaining('Nothing'),
    ]);
  });
});
