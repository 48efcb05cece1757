import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decree, Regency } from './regency.fixture.ts';

let regency: Regency;
/** Ids by the names used below. */
const people: Record<string, string> = {};
const posts: Record<string, string> = {};
const units: Record<string, string> = {};
let beforeTheTransfer: string;

beforeAll(async () => {
  regency = await Regency.start();
  units.root = await regency.unit('Pemerintah Kabupaten Bungo');
  units.setda = await regency.unit('Sekretariat Daerah', units.root, { echelon: 'II.a' });
  units.dinas = await regency.unit('Dinas Pendidikan', units.root, { echelon: 'II.b' });
  units.bidang = await regency.unit('Bidang SD', units.dinas, { echelon: 'III.b' });
  units.sekolah = await regency.unit('SDN 1 Muara Bungo', units.dinas);
  units.badan = await regency.unit('Badan Perencanaan', units.root, { echelon: 'II.b' });

  posts.sekda = await regency.headOf(units.setda, 'Sekretaris Daerah');
  posts.kadis = await regency.headOf(units.dinas, 'Kepala Dinas');
  posts.kabid = await regency.headOf(units.bidang, 'Kepala Bidang');
  posts.kaban = await regency.headOf(units.badan, 'Kepala Badan');
  posts.bidang = await regency.staffOf(units.bidang);
  posts.setda = await regency.staffOf(units.setda);
  posts.badan = await regency.staffOf(units.badan);
  posts.guru = await regency.staffOf(units.sekolah, 'Guru');
  posts.kepsek = await regency.staffOf(units.sekolah, 'Kepala Sekolah', { leads: true, need: 1 });

  for (const [name, post] of Object.entries({
    Sekda: posts.sekda,
    Kadis: posts.kadis,
    Kabid: posts.kabid,
    Amir: posts.bidang,
    Budi: posts.bidang,
    Umar: posts.setda,
    Guru: posts.guru,
    Kepsek: posts.guru,
    Perencana: posts.badan,
  })) {
    people[name] = await regency.hire(name, post);
  }
  await regency.acts('ADDITIONAL', people.Kepsek!, posts.kepsek, '2020-07-01');
  await regency.acts('PLH', people.Budi!, posts.kabid, '2021-05-01', '2021-06-01');
  await regency.acts('PLT', people.Kabid!, posts.kaban, '2022-01-01', '2022-07-01');
  await regency.done('assignSuperior', {
    employee: people.Umar,
    superior: people.Kadis,
    from: '2022-03-01',
    to: '2022-06-01',
    reason: 'Diperbantukan pada panitia',
  });
  const [definitive] = await regency
    .appointments(people.Kabid!)
    .then((list) => list.filter(({ kind }) => kind === 'DEFINITIVE'));
  await regency.done('endAppointment', { decree: decree('2023-01-01'), appointment: definitive?.id });
  await regency.acts('PLT', people.Amir!, posts.kabid, '2023-02-01');
  beforeTheTransfer = new Date().toISOString();
  await regency.transfer(people.Budi!, posts.badan, '2024-03-01');
});
afterAll(() => regency[Symbol.asyncDispose]());

const leaderOf = async (name: string, asOf: string, knownAt?: string): Promise<string | null> => {
  const at = knownAt === undefined ? '' : `, knownAt: "${knownAt}"`;
  const { data } = await regency.admin({
    query: `{ employee(id: "${people[name]}", asOf: "${asOf}"${at}) { superior { name } } }`,
  });
  return data.employee.superior?.name ?? null;
};

describe('who leads whom, on a date', () => {
  it.each<[string, string, string | null, string]>([
    ['2020-06-30', 'Amir', 'Kabid', 'the head of the unit'],
    ['2020-06-30', 'Kabid', 'Kadis', 'the head of the parent unit leads a head'],
    ['2020-06-30', 'Kadis', 'Sekda', 'the Sekda leads the heads of OPD'],
    ['2020-06-30', 'Sekda', null, 'the regent is no civil servant'],
    ['2020-06-30', 'Umar', 'Sekda', 'the Sekda leads the secretariat'],
    ['2020-06-30', 'Guru', 'Kadis', 'without a head: the nearest unit above that has one'],
    ['2020-07-01', 'Guru', 'Kepsek', 'a headmaster leads the teachers from the TMT of the task'],
    ['2020-07-01', 'Kepsek', 'Kadis', 'a headmaster is not led by themself'],
    ['2021-05-15', 'Amir', 'Kabid', 'a Plh does not lead while there is a definitive head'],
    ['2021-12-31', 'Perencana', 'Sekda', 'the Badan has no head yet'],
    ['2022-01-01', 'Perencana', 'Kabid', 'the Plt leads where the post is vacant'],
    ['2022-06-30', 'Perencana', 'Kabid', 'to the last day of acting'],
    ['2022-07-01', 'Perencana', 'Sekda', 'and no longer'],
    ['2022-02-01', 'Kabid', 'Kadis', 'who heads two units is led by their own'],
    ['2022-02-28', 'Umar', 'Sekda', 'before the exception'],
    ['2022-03-01', 'Umar', 'Kadis', 'the exception goes first'],
    ['2022-06-01', 'Umar', 'Sekda', 'after the exception'],
    ['2023-01-15', 'Amir', 'Kadis', 'vacant and nobody acts: the unit above'],
    ['2023-02-01', 'Budi', 'Amir', 'the Plt from within the unit leads it'],
    ['2023-02-01', 'Amir', 'Kadis', 'and is led by the head above, not by themself'],
    ['2024-02-29', 'Budi', 'Amir', 'as of February the transfer of March is not seen'],
    ['2024-03-01', 'Budi', 'Sekda', 'from its TMT on it is'],
  ])('%s: %s is led by %s (%s)', async (day, name, leader) => {
    expect(await leaderOf(name, day)).toBe(leader);
  });

  it('as it was known before the transfer was recorded', async () => {
    expect(await leaderOf('Budi', '2024-03-01', beforeTheTransfer)).toBe('Amir');
  });

  it('nobody is known before anything was recorded', async () => {
    const { data, errors } = await regency.admin({
      query: `{ employee(id: "${people.Amir}", knownAt: "2019-01-01T00:00:00Z") { name } }`,
    });
    expect({ data, errors }).toEqual({ data: { employee: null }, errors: [] });
  });
});

describe('a point of view', () => {
  const ask = (query: string) => regency.admin({ query });

  it('travels to every field below it, and two of them stand side by side in one query', async () => {
    const { data } = await ask(`{
      february: employee(id: "${people.Budi}", asOf: "2024-02-29") { ...view }
      march: employee(id: "${people.Budi}", asOf: "2024-03-01") { ...view }
      unknown: employee(id: "${people.Budi}", asOf: "2024-03-01", knownAt: "${beforeTheTransfer}") { ...view }
    }
    fragment view on Employee {
      orgUnit { name parent { name } head { name } }
      superior { name orgUnit { name } }
      appointments { from to }
    }`);
    const bidang = { name: 'Bidang SD', parent: { name: 'Dinas Pendidikan' }, head: { name: 'Amir' } };
    const badan = { name: 'Badan Perencanaan', parent: { name: 'Pemerintah Kabupaten Bungo' }, head: null };
    const amir = { name: 'Amir', orgUnit: { name: 'Bidang SD' } };
    const first = { from: '2015-01-01', to: '2024-03-01' };
    const acting = { from: '2021-05-01', to: '2021-06-01' };
    const appointments = [{ from: '2024-03-01', to: null }, acting, first];
    expect(data.february).toEqual({ orgUnit: bidang, superior: amir, appointments });
    expect(data.march).toEqual({
      orgUnit: badan,
      superior: { name: 'Sekda', orgUnit: { name: 'Sekretariat Daerah' } },
      appointments,
    });
    expect(data.unknown).toEqual({
      orgUnit: bidang,
      superior: amir,
      appointments: [acting, { from: '2015-01-01', to: null }],
    });
  });

  it('shows the people of a unit, its children and its positions as of the day', async () => {
    const query = (asOf: string) => `{ orgUnit(id: "${units.dinas}", asOf: "${asOf}") {
      children { name employees { totalCount nodes { name } pageInfo { hasNextPage } } positions { title } }
    } }`;
    const { data } = await ask(query('2024-02-29'));
    expect(data.orgUnit.children).toEqual([
      {
        name: 'Bidang SD',
        employees: {
          totalCount: 2,
          nodes: [{ name: 'Amir' }, { name: 'Budi' }],
          pageInfo: { hasNextPage: false },
        },
        positions: [{ title: 'Kepala Bidang' }, { title: 'Pengelola Data' }],
      },
      {
        name: 'SDN 1 Muara Bungo',
        employees: {
          totalCount: 2,
          nodes: [{ name: 'Guru' }, { name: 'Kepsek' }],
          pageInfo: { hasNextPage: false },
        },
        positions: [{ title: 'Guru' }, { title: 'Kepala Sekolah' }],
      },
    ]);
    const march = await ask(query('2024-03-01'));
    expect(march.data.orgUnit.children[0].employees.nodes).toEqual([{ name: 'Amir' }]);
  });

  it('goes on to the next page of each unit from its own cursor', async () => {
    const { data } = await ask(`{ orgUnit(id: "${units.bidang}", asOf: "2020-01-01") {
      employees(first: 2) { nodes { name } pageInfo { endCursor hasNextPage } } } }`);
    expect(data.orgUnit.employees.nodes).toEqual([{ name: 'Amir' }, { name: 'Budi' }]);
    const { endCursor } = data.orgUnit.employees.pageInfo;
    const next = await ask(`{
      own: orgUnit(id: "${units.bidang}") { employees(first: 2, after: "${endCursor}") { nodes { name } totalCount } }
      other: orgUnit(id: "${units.dinas}") { employees(first: 2, after: "${endCursor}") { nodes { name } } }
    }`);
    expect(next.data.own.employees).toEqual({ nodes: [{ name: 'Kabid' }], totalCount: 3 });
    expect(next.data.other).toEqual({ employees: null });
    expect(next.errors[0]?.extensions).toEqual({ code: 'CURSOR_INVALID' });
  });

  it('of a list stays that of its first page: who is added meanwhile is neither seen nor counted', async () => {
    const page = (after: string) => `{ employees(first: 4, after: ${after}) {
      totalCount nodes { name orgUnit { name } } pageInfo { endCursor hasNextPage } } }`;
    const first = await ask(page('null'));
    await regency.hire('Kasim', posts.badan!, '2019-01-01');
    const { endCursor } = first.data.employees.pageInfo;
    const second = await ask(page(`"${endCursor}"`));
    const third = await ask(page(`"${second.data.employees.pageInfo.endCursor}"`));
    const pages = [first, second, third].map(({ data }) => data.employees);
    expect(pages.flatMap(({ nodes }) => nodes.map(({ name }: { name: string }) => name))).toEqual([
      'Amir', 'Budi', 'Guru', 'Kabid', 'Kadis', 'Kepsek', 'Perencana', 'Sekda', 'Umar',
    ]); // prettier-ignore
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([9, 9, 9]);
    expect(pages[2].pageInfo.hasNextPage).toBe(false);
  });
});

describe('what is not there', () => {
  it.each([
    ['employee(id: "not-an-id") { name }'],
    ['employee(id: "00000000-0000-4000-8000-000000000000") { name }'],
    ['employeeByNip(nip: "1") { name }'],
    ['orgUnit(id: "not-an-id") { name }'],
    ['orgUnit(id: "00000000-0000-4000-8000-000000000000") { name }'],
  ])('is null without an error: %s', async (field) => {
    const { data, errors } = await regency.admin({ query: `{ found: ${field} }` });
    expect({ data, errors }).toEqual({ data: { found: null }, errors: [] });
  });

  it('is an empty list where a filter names no unit', async () => {
    const { data, errors } = await regency.admin({
      query:
        '{ employees(filter: { unit: "x" }) { totalCount } orgUnits(filter: { parent: "x" }) { totalCount } }',
    });
    expect({ data, errors }).toEqual({
      data: { employees: { totalCount: 0 }, orgUnits: { totalCount: 0 } },
      errors: [],
    });
  });

  it('is a unit before it was opened', async () => {
    const { data } = await regency.admin({
      query: `{ orgUnit(id: "${units.dinas}", asOf: "2014-12-31") { name } }`,
    });
    expect(data.orgUnit).toBeNull();
  });
});
