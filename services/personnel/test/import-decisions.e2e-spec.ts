import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { graphql } from '@asn/testkit';
import pg from 'pg';
import { csvOf } from '../src/import/employee-file.fixture.ts';
import { anEmployee, aUnit, importing, UNITS, type Importing } from './import.fixture.ts';
import { startPersonnel, type RunningPersonnel } from './start-personnel.ts';

let personnel: RunningPersonnel;
let admin: Importing;
let ask: ReturnType<typeof graphql>;
let sql: pg.Pool;

const send = async (table: Record<string, string>[]) => (await admin.whole(csvOf(table))).result;
const rows = async (query: string, ...values: unknown[]) => (await sql.query(query, values)).rows;

interface OpenDifference {
  id: string;
  column: string;
  ours: string | null;
  theirs: string | null;
  effectiveOn: string | null;
  employee: { name: string } | null;
}
const open = async (): Promise<OpenDifference[]> => {
  const { data } = await ask({
    query:
      '{ openDifferences { nodes { id column ours theirs effectiveOn employee { name } } pageInfo { hasNextPage } } }',
  });
  return data.openDifferences.nodes;
};
const decide = async (decision: 'TAKE' | 'KEEP', column: string, more: object = {}) => {
  const difference = (await open()).find((one) => one.column === column)?.id;
  const { data, errors } = await ask({
    query: `mutation ($input: DecideDifferenceInput!) {
      decideDifference(input: $input) { difference { state } rejections { code path } } }`,
    variables: { input: { difference, decision, ...more } },
  });
  expect(errors).toEqual([]);
  const { difference: decided, rejections } = data.decideDifference;
  return decided?.state ?? rejections.map(({ code }: { code: string }) => code);
};
const lastEvents = (key: string, count: number) =>
  rows(
    `select o.type, o.effective_at::text as at from outbox o left join person p on p.id::text = o.key
     left join org_unit u on u.id::text = o.key
     where coalesce(p.siasn_id, u.siasn_id) = $1 and o.topic = 'asn.personnel' order by o.version desc limit $2`,
    key,
    count,
  );

beforeAll(async () => {
  personnel = await startPersonnel();
  admin = await importing(personnel);
  ask = await personnel.as('admin');
  sql = new pg.Pool({ connectionString: personnel.database.superuserUrl });
  sql.on('error', () => undefined);
  await send(UNITS);
});

afterAll(async () => {
  await sql.end();
  await personnel.stop();
});

describe('a difference that is asked', () => {
  it('waits, with both values, and is taken over by a correction with its event', async () => {
    await send([anEmployee(1)]);
    await send([anEmployee(1, { NAMA: 'GURU YANG LAIN' })]);
    expect(await open()).toMatchObject([
      { column: 'NAMA', ours: 'GURU KE-001', theirs: 'GURU YANG LAIN', employee: { name: 'GURU KE-001' } },
    ]);
    expect(await decide('TAKE', 'NAMA')).toBe('TAKEN');
    expect(await rows('select name from person where siasn_id = $1', 'P001')).toEqual([
      { name: 'GURU YANG LAIN' },
    ]);
    expect(await lastEvents('P001', 1)).toMatchObject([{ type: 'asn.personnel.identity-corrected.v1' }]);
    expect(await open()).toEqual([]);
  });

  it('that was decided so that the record stays is not asked again', async () => {
    await send([anEmployee(2)]);
    const other = anEmployee(2, { NAMA: 'BUKAN NAMANYA' });
    await send([other]);
    expect(await decide('KEEP', 'NAMA')).toBe('KEPT');
    expect((await send([other])).counts).toMatchObject({ unchanged: 1, toDecide: 0 });
    expect((await send([anEmployee(2, { NAMA: 'LAIN LAGI' })])).counts).toMatchObject({ toDecide: 1 });
  });

  it('is settled when a later file differs no more', async () => {
    expect((await open()).map(({ theirs }) => theirs)).toEqual(['LAIN LAGI']);
    await send([anEmployee(2)]);
    expect(await open()).toEqual([]);
  });

  it('about NIP and birth date is one decision: one alone would contradict the other', async () => {
    await send([anEmployee(3)]);
    await send([anEmployee(3, { 'NIP BARU': "'198501162010012003", 'TANGGAL LAHIR': '1985-01-16' })]);
    expect((await open()).map(({ column }) => column)).toEqual(
      expect.arrayContaining(['NIP BARU', 'TANGGAL LAHIR']),
    );
    expect(await decide('TAKE', 'TANGGAL LAHIR')).toBe('TAKEN');
    expect(
      await rows(
        `select p.birth_date::text, e.nip from person p join employment e on e.person_id = p.id where p.siasn_id = 'P003'`,
      ),
    ).toEqual([{ birth_date: '1985-01-16', nip: '198501162010012003' }]);
    expect(await open()).toEqual([]);
  });

  it('about a CPNS who became PNS holds from TMT PNS', async () => {
    const cpns = { 'STATUS CPNS PNS': 'CPNS', 'TMT PNS': '', 'NOMOR SK PNS': '', 'TANGGAL SK PNS': '' };
    await send([anEmployee(4, cpns)]);
    await send([anEmployee(4)]);
    expect(await open()).toMatchObject([
      { column: 'STATUS CPNS PNS', ours: 'CPNS', theirs: 'PNS', effectiveOn: '2011-04-01' },
    ]);
    expect(await decide('TAKE', 'STATUS CPNS PNS')).toBe('TAKEN');
    expect(await lastEvents('P004', 1)).toEqual([
      { type: 'asn.personnel.employment-changed.v1', at: '2011-04-01' },
    ]);
    expect((await send([anEmployee(4)])).counts).toMatchObject({ unchanged: 1, toDecide: 0 });
  });

  it('about somebody who serves no more needs the day, and ends employment and position on it', async () => {
    await send([anEmployee(5)]);
    await send([anEmployee(5, { 'KEDUDUKAN HUKUM ID': '99' })]);
    expect(await decide('TAKE', 'KEDUDUKAN HUKUM ID')).toEqual(['EFFECTIVE_ON_MISSING']);
    expect(await decide('TAKE', 'KEDUDUKAN HUKUM ID', { effectiveOn: '2015-01-01' })).toEqual([
      'BEFORE_PRESENT_POSITION',
    ]);
    const decree = { number: '882/1/2026', date: '2026-05-20', effectiveOn: '2026-06-01' };
    expect(await decide('TAKE', 'KEDUDUKAN HUKUM ID', { decree })).toBe('TAKEN');
    expect(
      await rows(
        `select e.ended_on::text, a.valid::text, a.end_decree_number from person p join employment e on e.person_id = p.id
         join appointment a on a.person_id = p.id and upper_inf(a.known) where p.siasn_id = 'P005'`,
      ),
    ).toEqual([
      { ended_on: '2026-06-01', valid: '[2019-05-01,2026-06-01)', end_decree_number: '882/1/2026' },
    ]);
    expect((await lastEvents('P005', 2)).map(({ type }) => type)).toEqual([
      'asn.personnel.appointment-ended.v1',
      'asn.personnel.employment-changed.v1',
    ]);
    expect((await send([anEmployee(5, { 'KEDUDUKAN HUKUM ID': '99' })])).counts).toMatchObject({
      unchanged: 1,
      toDecide: 0,
    });
  });

  it('about a position whose date did not move is a transfer from the day that is given', async () => {
    await send([anEmployee(6)]);
    await send([anEmployee(6, { 'UNOR ID': 'office' })]);
    expect(await decide('TAKE', 'JABATAN NAMA', { effectiveOn: '2026-02-01' })).toBe('TAKEN');
    expect(await lastEvents('P006', 1)).toEqual([
      { type: 'asn.personnel.employee-transferred.v1', at: '2026-02-01' },
    ]);
  });

  it('about a PPPK who became PNS cannot be taken: they enter anew', async () => {
    const pppk = {
      'STATUS CPNS PNS': 'PPPK',
      'JENIS PEGAWAI ID': '',
      'KEDUDUKAN HUKUM ID': '71',
      'GOL AKHIR ID': '',
      'GOL AKHIR NAMA': 'IX',
      'GOL AWAL ID': '',
      'GOL AWAL NAMA': 'IX',
    };
    await send([anEmployee(7, { ...pppk, 'TMT PNS': '' })]);
    await send([anEmployee(7)]);
    expect(await decide('TAKE', 'STATUS CPNS PNS', { effectiveOn: '2026-01-01' })).toEqual(['ENTERS_ANEW']);
  });

  it('about a unit moves it, or changes its head, from a day on; never below itself', async () => {
    await send([...UNITS, aUnit('class', 'school')]);
    const [regency, office, school] = UNITS;
    await send([regency!, office!, { ...school!, DiatasanId: 'regency' }]);
    expect(await decide('TAKE', 'DiatasanId')).toEqual(['EFFECTIVE_ON_MISSING']);
    expect(await decide('TAKE', 'DiatasanId', { effectiveOn: '2026-03-01' })).toBe('TAKEN');
    expect(await lastEvents('school', 1)).toEqual([
      { type: 'asn.personnel.org-unit-moved.v1', at: '2026-03-01' },
    ]);
    await send([regency!, { ...office!, DiatasanId: 'class' }, { ...school!, DiatasanId: 'office' }]);
    const before = await open();
    expect(before.filter(({ column }) => column === 'DiatasanId')).toHaveLength(2);
  });

  it('is nobody’s but a personnel admin’s', async () => {
    const { data, errors } = await (
      await personnel.as('somebody')
    )({ query: '{ openDifferences { nodes { ours } } }' });
    expect([data?.openDifferences ?? null, errors[0]?.extensions?.['code']]).toEqual([null, 'FORBIDDEN']);
  });
});

describe('imports in the graph', () => {
  it('say what became of each row, without what it says', async () => {
    const { id } = await send([anEmployee(8), anEmployee(9, { 'UNOR ID': 'nowhere' })]);
    const { data } = await ask({
      query: `query ($id: ID!) {
        importRuns(first: 1) { nodes { id } pageInfo { hasNextPage } }
        importRun(id: $id) { kind state rows counts { created refused toDecide absent }
          importRows(outcome: REFUSED) { nodes { row previewed applied rejections { code path } } } } }`,
      variables: { id },
    });
    expect(data.importRuns).toEqual({ nodes: [{ id }], pageInfo: { hasNextPage: true } });
    expect(data.importRun).toMatchObject({
      kind: 'EMPLOYEES',
      state: 'APPLIED',
      rows: 2,
      counts: { created: 1, refused: 1, toDecide: 0 },
      importRows: {
        nodes: [
          {
            row: 3,
            previewed: 'REFUSED',
            applied: 'REFUSED',
            rejections: [{ code: 'UNIT_UNKNOWN', path: ['UNOR ID'] }],
          },
        ],
      },
    });
  });
});
