import { openOrm } from '@asn/subgraph';
import { graphql } from '@asn/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Person } from '../src/person/person.entity.ts';
import { entities } from '../src/personnel.module.ts';
import { dumpOf } from './dump.fixture.ts';
import { decree, Regency, type Ask } from './regency.fixture.ts';

let regency: Regency;
let dinas: string;
let staff: string;
let amir: string;

beforeAll(async () => {
  regency = await Regency.start();
  const root = await regency.unit('Pemerintah Kabupaten Bungo');
  dinas = await regency.unit('Dinas Sosial', root);
  staff = await regency.staffOf(dinas);
  amir = await regency.hire('Amir', staff);
});
afterAll(() => regency[Symbol.asyncDispose]());

describe('a refused mutation beside an accepted one, in one request', () => {
  const refusals = { 'by a constraint': 'SEAT_TAKEN', 'by a rule': 'GRADE_NOT_OF_KIND' };
  type Mutation = 'accepted' | keyof typeof refusals;

  /** All tables of an office of its own after these mutations, sent in one request. */
  const after = async (...mutations: Mutation[]): Promise<string> => {
    await using office = await Regency.start();
    const unit = await office.unit('Dinas Sosial', await office.unit('Pemerintah Kabupaten Bungo'));
    const [from, to] = [await office.staffOf(unit, 'Analis'), await office.staffOf(unit, 'Penyuluh')];
    const seat = await office.headOf(unit, 'Kepala Dinas');
    const employee = await office.hire('Amir', from);
    await office.hire('Budi', seat);
    const [fields, variables, declared] = [[] as string[], {} as Record<string, object>, [] as string[]];
    for (const [index, mutation] of mutations.entries()) {
      const accepted = mutation === 'accepted';
      fields.push(
        `m${index}: ${accepted ? 'transferEmployee' : 'hireEmployee'}(input: $i${index}) { rejections { code } }`,
      );
      declared.push(`$i${index}: ${accepted ? 'TransferEmployeeInput' : 'HireEmployeeInput'}!`);
      // Either refusal finds a new person in the entity manager; the one by a constraint finds them written.
      variables[`i${index}`] = accepted
        ? { decree: decree('2022-01-01'), employee, position: to }
        : mutation === 'by a constraint'
          ? office.newcomer('Cici', seat)
          : { ...office.newcomer('Cici', to), grade: 'IX' };
    }
    const { data, errors } = await office.admin({
      query: `mutation (${declared.join(' ')}) { ${fields.join(' ')} }`,
      variables,
    });
    expect(errors).toEqual([]);
    expect(mutations.map((_, index) => data[`m${index}`].rejections)).toEqual(
      mutations.map((mutation) => (mutation === 'accepted' ? [] : [{ code: refusals[mutation] }])),
    );
    return await dumpOf(office.sql);
  };
  let alone: string;
  beforeAll(async () => {
    alone = await after('accepted');
  });

  it.each(Object.keys(refusals) as Mutation[])('%s leaves no trace, in either order', async (refused) => {
    expect(await after(refused, 'accepted')).toBe(alone);
    expect(await after('accepted', refused)).toBe(alone);
  });
});

describe('who sees what', () => {
  it('is told field by field: a forbidden one is null with an error and its path', async () => {
    const colleague = await regency.accountOf(await regency.hire('Budi', staff), 'budi');
    const { data, errors } = await colleague({
      query: `{ employee(id: "${amir}") { name nip nik birthDate } }`,
    });
    expect(data).toEqual({ employee: { name: 'Amir', nip: null, nik: null, birthDate: null } });
    expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual(
      ['nip', 'nik', 'birthDate'].map((field) => ({
        path: ['employee', field],
        extensions: { code: 'FORBIDDEN' },
      })),
    );
  });

  it('is silent about whom the caller may not see: null without an error, and not counted', async () => {
    const elsewhere = await regency.staffOf(await regency.unit('Dinas Lain', dinas));
    const stranger = await regency.accountOf(await regency.hire('Cici', elsewhere), 'cici');
    const { data, errors } = await stranger({
      query: `{
        employee(id: "${amir}") { name }
        employeeByNip(nip: "${(await numbersOf(amir)).nip}") { name }
        employees { totalCount nodes { name } }
        orgUnit(id: "${dinas}") { employees { totalCount nodes { name } } head { name } }
        _entities(representations: [{ __typename: "Employee", id: "${amir}" }]) { ... on Employee { name } }
      }`,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      employee: null,
      employeeByNip: null,
      employees: { totalCount: 1, nodes: [{ name: 'Cici' }] },
      orgUnit: { employees: { totalCount: 0, nodes: [] }, head: null },
      _entities: [null],
    });
  });

  it('is the same by reference: people and units as of today', async () => {
    const { data } = await regency.admin({
      query: `{ _entities(representations: [
        { __typename: "Employee", id: "${amir}" }, { __typename: "OrgUnit", id: "${dinas}" }, { __typename: "Employee", id: "x" }
      ]) { ... on Employee { name orgUnit { name } } ... on OrgUnit { title: name } } }`,
    });
    expect(data._entities).toEqual([
      { name: 'Amir', orgUnit: { name: 'Dinas Sosial' } },
      { title: 'Dinas Sosial' },
      null,
    ]);
  });

  it('is nothing to an account that nobody has tied', async () => {
    const nobody = await regency.personnel.as('siapa');
    const { data, errors } = await nobody({
      query: `{ me { roles employee { id } } employee(id: "${amir}") { name } }`,
    });
    expect(data).toEqual({ me: { roles: [], employee: null }, employee: null });
    expect(errors).toMatchObject([{ path: ['employee'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

const numbersOf = async (id: string): Promise<{ nip: string; nik: string }> =>
  (await regency.admin({ query: `{ employee(id: "${id}") { nip nik } }` })).data.employee;

describe('the nets below the rules', () => {
  it('the serving role reads no NIK without saying whose', async () => {
    const serving = new pg.Client({ connectionString: regency.personnel.database.url });
    await serving.connect();
    const count = async () => (await serving.query('select person_id from person_identity')).rowCount;
    const whole = await regency.sql.query('select from person_identity');
    expect(whole.rowCount).toBeGreaterThan(1);
    expect(await count()).toBe(0);
    await serving.query('begin');
    await serving.query(`select set_config('asn.identity_readers', $1, true)`, [amir]);
    expect(await count()).toBe(1);
    await serving.query('commit');
    expect(await count()).toBe(0);
    await expect(serving.query('select from identity_correction')).resolves.toMatchObject({ rowCount: 0 });
    await serving.end();
  });

  it('a person is not read without saying for whom', async () => {
    const orm = await openOrm({ url: regency.personnel.database.url, entities });
    const find = (options: object) => orm.em.fork().find(Person, { name: 'Amir' }, options);
    await expect(find({})).rejects.toThrow(`filter 'visible'`);
    await expect(find({ filters: { visible: {} } })).rejects.toThrow('without saying for whom');
    await orm.close();
  });
});

describe('a token', () => {
  const queries = {
    data: '{ me { roles } }',
    introspection: '{ __schema { queryType { name } } }',
    sdl: '{ _service { sdl } }',
    entities: `{ _entities(representations: [{ __typename: "Employee", id: "x" }]) { __typename } }`,
  };

  it.each([
    ['missing', null],
    ['expired', { expired: true }],
    ['unsigned', { alg: 'none' as const }],
    ['signed with a secret', { alg: 'HS256' as const }],
    ['for another audience', { audience: 'urn:other' }],
  ])('that is %s opens nothing at the service’s own port', async (_, flaw) => {
    const { issuer, url } = regency.personnel;
    const token = flaw === null ? undefined : await issuer.token({ sub: 'admin', ...flaw });
    for (const query of Object.values(queries)) {
      const { status, data, errors } = await graphql(`${url}/graphql`, token)({ query });
      expect({ status, data, codes: errors.map(({ extensions }) => extensions?.['code']) }).toEqual({
        status: 401,
        data: undefined,
        codes: ['UNAUTHENTICATED'],
      });
    }
  });

  it('of another issuer opens nothing', async () => {
    const other = await regency.personnel.issuer.token({ sub: 'admin' });
    const forged = `${other.split('.').slice(0, 2).join('.')}.${'A'.repeat(86)}`;
    const { status } = await graphql(`${regency.personnel.url}/graphql`, forged)({ query: queries.data });
    expect(status).toBe(401);
  });

  it('that is good opens them', async () => {
    for (const query of Object.values(queries)) expect((await regency.admin({ query })).status).toBe(200);
  });
});

describe('an answer', () => {
  const refuseIn = async (ask: Ask, language?: string): Promise<string> => {
    const { data } = await ask({
      query:
        'mutation { closeOrgUnit(input: { decree: { number: "1", date: "2020-01-01", effectiveOn: "2020-01-01" }, unit: "x" }) { rejections { message } } }',
      headers: language === undefined ? {} : { 'accept-language': language },
    });
    return data.closeOrgUnit.rejections[0].message;
  };

  it.each([
    [undefined, 'Unit organisasi tidak ditemukan.'],
    ['id', 'Unit organisasi tidak ditemukan.'],
    ['en', 'There is no such unit.'],
    ['en-GB,en;q=0.9,id;q=0.5', 'There is no such unit.'],
    ['fr', 'Unit organisasi tidak ditemukan.'],
  ])('to Accept-Language %s says: %s', async (language, sentence) => {
    expect(await refuseIn(regency.admin, language)).toBe(sentence);
  });

  it.each([
    [undefined, 'Anda tidak berwenang untuk ini.'],
    ['en', 'You may not do or see this.'],
  ])('that refuses speaks the same language: %s, %s', async (language, sentence) => {
    const { errors } = await (
      await regency.personnel.as('nobody')
    )({
      query: '{ employees { totalCount } }',
      headers: language === undefined ? {} : { 'accept-language': language },
    });
    expect(errors).toEqual([
      expect.objectContaining({ message: sentence, extensions: { code: 'FORBIDDEN' } }),
    ]);
  });

  it('never shows what went wrong inside', async () => {
    await regency.sql.query(`alter table rank_record rename to rank_record_away`);
    const { data, errors } = await regency.admin({ query: `{ found: employee(id: "${amir}") { name } }` });
    await regency.sql.query(`alter table rank_record_away rename to rank_record`);
    expect(data).toEqual({ found: null });
    expect(errors).toEqual([
      {
        message: 'Terjadi gangguan; coba lagi.',
        path: ['found'],
        locations: expect.anything(),
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });
});
