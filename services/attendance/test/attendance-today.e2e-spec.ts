import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bungo, TODAY } from './bungo.fixture.ts';

let bungo: Bungo;
beforeAll(async () => {
  bungo = await Bungo.start();
});
afterAll(() => bungo.stop());

describe('Employee.attendanceToday', () => {
  it.each([
    ['teacher', 'SEEN'],
    ['headmaster', 'SEEN'],
    ['director', 'SEEN'],
    ['education-admin', 'SEEN'],
    ['personnel-admin', 'SEEN'],
    ['auditor', 'SEEN'],
    ['colleague', 'FORBIDDEN'],
    ['appointing-officer', 'FORBIDDEN'],
    ['nurse', 'NOT_FOUND'],
    ['operator', 'NOT_FOUND'],
    ['nobody', 'NOT_FOUND'],
  ])('of a teacher is for %s: %s', async (subject, expected) => {
    const { found, errors } = await bungo.today(subject, bungo.people['teacher']);
    const [teacher] = found ?? [];
    expect(teacher?.attendanceToday ? 'SEEN' : (errors[0] ?? 'NOT_FOUND')).toBe(expected);
    expect(teacher === null).toBe(expected === 'NOT_FOUND');
  });

  it('of a superior is not for those they lead', async () => {
    expect((await bungo.today('teacher', bungo.people['headmaster'])).errors).toEqual(['FORBIDDEN']);
  });

  it('of somebody who is not there is null, as is that of somebody who is hidden', async () => {
    const [nobody, nonsense] = ['00000000-0000-4000-8000-000000000000', 'nonsense'];
    const answer = await bungo.today('teacher', nobody, nonsense, bungo.people['nurse']);
    expect(answer).toEqual({ found: [null, null, null], errors: [] });
  });

  it('tells a check-in of this day', async () => {
    const input = bungo.event();
    expect((await bungo.today('nurse', bungo.people['nurse'])).found).toMatchObject([
      { attendanceToday: { status: 'NOT_YET', checkIns: [] } },
    ]);
    await bungo.checkIn('nurse', input);
    expect((await bungo.today('nurse', bungo.people['nurse'])).found).toMatchObject([
      { attendanceToday: { status: 'PRESENT', checkIns: [{ eventId: input.eventId }] } },
    ]);
  });

  it('takes one statement of check-ins for fifty people, and as many in all as for one', async () => {
    const { office } = bungo.attendance;
    const fifty = await Promise.all(
      Array.from({ length: 50 }, (_, index) => office.employ(`Zulkifli ${index}`, bungo.units['health']!)),
    );
    await bungo.attendance.caughtUp();
    const one = await statements(() => bungo.today('personnel-admin', fifty[0]));
    const all = await statements(() => bungo.today('personnel-admin', ...fifty));
    expect(all).toEqual(one);
    expect(all.map(({ calls }) => calls)).toEqual(['1', '1', '1', '1', '1']);
    expect(all.filter(({ query }) => /from check_in/.test(query))).toHaveLength(1);
  });

  /** What the service asks its tables meanwhile; what its consumer does beside it is left out. */
  async function statements(work: () => Promise<unknown>): Promise<{ query: string; calls: string }[]> {
    await bungo.database.query('create extension if not exists pg_stat_statements');
    const inThisDatabase = 'dbid = (select oid from pg_database where datname = current_database())';
    await bungo.database.query(
      `select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = current_database()`,
    );
    await work();
    const { rows } = await bungo.database.query<{ query: string; calls: string }>(
      `select query, calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
       where r.rolname = 'attendance' and ${inThisDatabase} and query ~ '^\\s*(with|select)'
         and query ~ '(check_in|workforce_|parked_key)' and query !~ '(FOR UPDATE|FOR SHARE)' order by query`,
    );
    return rows;
  }
});

it('asks everyone for a token, also for _entities', async () => {
  const people = [{ __typename: 'Employee', id: bungo.people['teacher'] }];
  const response = await fetch(`${bungo.attendance.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: TODAY, variables: { people } }),
  });
  expect(response.status).toBe(401);
});
