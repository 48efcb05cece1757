import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gatewayUnderTest, supergraphOf, TIMEOUT, type GatewayUnderTest } from './gateway.fixture.ts';
import { PERSONNEL_SCHEMA } from './schemas.fixture.ts';
import { startAttendance } from './services.fixture.ts';

const EVERYONE = `{
  employees { name attendanceToday { minutes } attendanceYesterday { minutes } superior { attendanceToday { minutes } } }
}`;

let test: GatewayUnderTest;
beforeEach(async () => {
  test = await gatewayUnderTest();
});
afterEach(() => test.stop());

const codes = (errors: { extensions?: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions?.['code']);

describe('an answer from several services', () => {
  it('joins what each of them has', async () => {
    const { data, errors } = await test.ask({
      query: '{ employee(id: "2") { name attendanceToday { minutes } } }',
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({ employee: { name: 'Budi', attendanceToday: { minutes: 480 } } });
  });

  it('has the names of fifty people, nulls, and one error that names the service, when that service is down', async () => {
    await test.attendance.stop();
    const { status, data, errors } = await test.ask({ query: EVERYONE });
    expect(status).toBe(200);
    expect(data.employees).toHaveLength(50);
    expect(data.employees[1]).toEqual({
      name: 'Budi',
      attendanceToday: null,
      attendanceYesterday: null,
      superior: { attendanceToday: null },
    });
    expect(errors).toEqual([
      {
        message: 'Layanan attendance sedang tidak dapat dihubungi; datanya tidak disertakan.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'attendance' },
      },
    ]);
  });

  it('waits once for a service that takes requests and never answers', async () => {
    test.attendance.hangs = true;
    const asked = performance.now();
    const { data, errors } = await test.ask({
      query:
        '{ teamAttendance { minutes } employees { name superior { name attendanceToday { minutes } } } }',
      headers: { 'accept-language': 'en' },
    });
    expect(performance.now() - asked).toBeLessThan(2 * TIMEOUT);
    expect(data.teamAttendance).toBeNull();
    expect(data.employees[0]?.name).toBe('Siti');
    expect(errors).toEqual([
      {
        message: 'The attendance service did not answer in time; its data is left out.',
        extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'attendance' },
      },
    ]);
  });

  it('keeps data when the owner of the people is down: their rows stay, without names', async () => {
    await test.personnel.stop();
    const { data, errors } = await test.ask({ query: '{ teamAttendance { minutes employee { id name } } }' });
    expect(data.teamAttendance[0]).toEqual({ minutes: 480, employee: null });
    expect(codes(errors)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  it('is never null as a whole: with every service down there is one error for each', async () => {
    await Promise.all([test.personnel.stop(), test.attendance.stop()]);
    const { data, errors } = await test.ask({ query: '{ employees { name } teamAttendance { minutes } }' });
    expect(data).toEqual({ employees: null, teamAttendance: null });
    expect(errors.map(({ extensions }) => extensions?.['service']).sort()).toEqual([
      'attendance',
      'personnel',
    ]);
  });

  it('is whole again as soon as the service is back', async () => {
    await test.attendance.stop();
    await test.ask({ query: EVERYONE });
    test.attendance = await startAttendance(test.attendance.port);
    const { data, errors } = await test.ask({ query: EVERYONE });
    expect(errors).toEqual([]);
    expect(data.employees[49]?.attendanceToday).toEqual({ minutes: 480 });
  });

  it('says that a change may have been saved when its service gave no answer', async () => {
    test.attendance.hangs = true;
    const mutation = { query: 'mutation { checkIn(employeeId: "1") { minutes } }' };
    const { data, errors } = await test.ask(mutation);
    expect(data).toEqual({ checkIn: null });
    expect(errors[0]?.message).toContain('Perubahan mungkin sudah tersimpan');
    expect(codes(errors)).toEqual(['SUBGRAPH_TIMEOUT']);
    expect(test.attendance.seen).toHaveLength(1);

    await test.attendance.stop();
    const refused = await test.ask(mutation);
    expect(refused.errors[0]?.message).toContain('tidak dapat dihubungi');
  });
});

describe('several changes in one request', () => {
  it('send no second one to a service that left the first one unanswered', async () => {
    test.attendance.hangs = true;
    const { data, errors } = await test.ask({
      query: `mutation {
        first: checkIn(employeeId: "1") { minutes }
        rename(id: "2", name: "Budiman") { name }
        second: checkIn(employeeId: "2") { minutes }
      }`,
    });
    expect(data).toEqual({ first: null, rename: { name: 'Budiman' }, second: null });
    expect(codes(errors)).toEqual(['SUBGRAPH_TIMEOUT']);
    expect(test.attendance.seen).toHaveLength(1);
  });
});

describe('an error of a service', () => {
  it('that tells the client something is passed on with its code and path, and nothing else', async () => {
    const { data, errors } = await test.ask({ query: '{ employee(id: "1") { name secret } }' });
    expect(data.employee).toEqual({ name: 'Siti', secret: null });
    expect(errors).toEqual([
      {
        message: 'Tidak berhak.',
        path: ['employee', 'secret'],
        extensions: { code: 'FORBIDDEN', service: 'personnel' },
      },
    ]);
  });

  it('that is a fault becomes a number to quote, and its text stays inside', async () => {
    const correlationId = '0198c0de-0000-7000-8000-00000000beef';
    const { errors } = await test.ask({
      query: '{ employee(id: "2") { secret } }',
      headers: { 'x-correlation-id': correlationId },
    });
    expect(errors).toEqual([
      {
        message: `Terjadi kesalahan pada sistem. Sebutkan nomor ${correlationId} kepada pengelola.`,
        path: ['employee', 'secret'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
      },
    ]);
  });

  it('that is none, but a null where the graph promises a value, is not passed over in silence', async () => {
    const promising = supergraphOf(PERSONNEL_SCHEMA.replace('kept: String', 'kept: String!'));
    const other = await gatewayUnderTest({}, promising);
    const { data, errors } = await other.ask({ query: '{ promise { kept } }' });
    expect(data).toEqual({ promise: null });
    expect(codes(errors)).toEqual(['INTERNAL_SERVER_ERROR']);
    await other.stop();
  });
});
