import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { csvOf } from '../src/import/employee-file.fixture.ts';
import { anEmployee, aUnit, importing, UNITS, type Importing } from './import.fixture.ts';
import { startPersonnel, type RunningPersonnel } from './start-personnel.ts';

let personnel: RunningPersonnel;
let admin: Importing;
let sql: pg.Pool;

const rows = async (query: string, ...values: unknown[]) => (await sql.query(query, values)).rows;
const send = async (table: Record<string, string>[]) => (await admin.whole(csvOf(table))).result;
/** Row, outcome and codes of an import. */
const outcomes = (id: string) =>
  rows(
    `select row_number as row, applied, (select coalesce(array_agg(x->>'code'), '{}') from jsonb_array_elements(rejections) x) as codes
     from import_row where import_id = $1 order by row_number`,
    id,
  );
const eventsOf = async (siasnId: string) =>
  (
    await rows(
      `select o.type from outbox o join person p on p.id::text = o.key
       where p.siasn_id = $1 and o.topic = 'asn.personnel' order by o.version`,
      siasnId,
    )
  ).map(({ type }) => type.replace(/^asn\.personnel\.|\.v1$/g, ''));
const careerOf = (siasnId: string) =>
  rows(
    `select pos.title, u.siasn_id as unit, a.valid::text from appointment a join person p on p.id = a.person_id
     join position pos on pos.id = a.position_id join org_unit u on u.id = pos.unit_id
     where p.siasn_id = $1 and upper_inf(a.known) order by a.valid`,
    siasnId,
  );

beforeAll(async () => {
  personnel = await startPersonnel();
  admin = await importing(personnel);
  sql = new pg.Pool({ connectionString: personnel.database.superuserUrl });
  sql.on('error', () => undefined);
});

beforeEach(async () => {
  await sql.query(`
    truncate appointment, position, position_need, rank_record, superior_exception, employment,
      lifecycle_record, person_identity, identity_correction, unit_head,
      org_unit_period, org_unit_detail, difference, import_run, import_row, import_row_content, absentee, outbox;
    delete from person;
    delete from org_unit`);
});

afterAll(async () => {
  await sql.end();
  await personnel.stop();
});

describe('a unit file', () => {
  it('may name units above only later', async () => {
    expect((await send(UNITS.toReversed())).counts).toMatchObject({ created: 3, refused: 0 });
    expect(await rows(`select name, valid::text from org_unit_period where name = 'SD Negeri 1'`)).toEqual([
      { name: 'SD Negeri 1', valid: '(,)' },
    ]);
  });

  it('has its rows refused one by one: without a unit above, in a circle, a second root, an echelon that is none', async () => {
    const { id } = await send([
      ...UNITS,
      aUnit('orphan', 'nowhere'),
      aUnit('a', 'b'),
      aUnit('b', 'a'),
      aUnit('below-a', 'a'),
      aUnit('second', ''),
      aUnit('odd', 'office', { EselonId: '77' }),
      aUnit('school', 'office'),
      aUnit('last', 'office'),
    ]);
    expect((await outcomes(id)).slice(3)).toEqual([
      { row: 5, applied: 'REFUSED', codes: ['PARENT_UNKNOWN'] },
      { row: 6, applied: 'REFUSED', codes: ['UNITS_IN_CIRCLE'] },
      { row: 7, applied: 'REFUSED', codes: ['UNITS_IN_CIRCLE'] },
      { row: 8, applied: 'REFUSED', codes: ['PARENT_UNKNOWN'] },
      { row: 9, applied: 'REFUSED', codes: ['SECOND_ROOT'] },
      { row: 10, applied: 'REFUSED', codes: ['CODE_UNKNOWN'] },
      { row: 11, applied: 'REFUSED', codes: ['REPEATED_IN_FILE'] },
      { row: 12, applied: 'CREATED', codes: [] },
    ]);
  });

  it('opens the leading seats that it names with an echelon, once, before anybody holds one', async () => {
    const seats = () => rows(`select title, title_id, kind, leads, seat, need from position`);
    await send(UNITS);
    const opened = [
      { title: 'Kepala office', title_id: 'office', kind: 'JPT_PRATAMA', leads: true, seat: true, need: 1 },
    ];
    expect(await seats()).toEqual(opened);
    await send(UNITS);
    expect(await seats()).toEqual(opened);
  });

  it('that is newer corrects names, asks about parents and heads, takes a head where there was none, closes nothing', async () => {
    await send(UNITS);
    await send([anEmployee(1), anEmployee(2)]);
    const [regency, office, school] = UNITS;
    const newer = {
      ...school,
      NamaUnor: 'SD Negeri 1 Muara Bungo',
      DiatasanId: 'regency',
      PemimpinPnsId: 'P001',
    };
    const { counts } = await send([regency!, newer]);
    expect(counts).toMatchObject({ changed: 1, unchanged: 1, toDecide: 1, absent: 1 });
    expect(await rows(`select title, ours, theirs from difference`)).toEqual([
      { title: 'DiatasanId', ours: 'office', theirs: 'regency' },
    ]);
    expect(await rows(`select name from org_unit_period where upper_inf(known) order by name`)).toEqual([
      { name: 'Dinas Pendidikan' },
      { name: 'Kabupaten Bungo' },
      { name: 'SD Negeri 1 Muara Bungo' },
    ]);
    const { counts: later } = await send([regency!, office!, { ...newer, PemimpinPnsId: 'P002' }]);
    expect(later).toMatchObject({ changed: 0, toDecide: 1, absent: 0 });
    expect(await rows(`select title, ours, theirs from difference where field = 'head'`)).toEqual([
      { title: 'PemimpinPnsId', ours: 'P001', theirs: 'P002' },
    ]);
  });
});

describe('an employee file', () => {
  beforeEach(async () => {
    await send(UNITS);
  });

  it('names a unit that comes later: refused with the column, then the same row is taken', async () => {
    const row = anEmployee(1, { 'UNOR ID': 'new-school' });
    const { id } = await send([row]);
    expect(await outcomes(id)).toEqual([{ row: 2, applied: 'REFUSED', codes: ['UNIT_UNKNOWN'] }]);
    await send([...UNITS, aUnit('new-school', 'office')]);
    expect((await send([row])).counts).toMatchObject({ created: 1, refused: 0 });
  });

  it('has the second row of a NIP or PNS ID refused, and a NIP of somebody with another PNS ID', async () => {
    const again = await send([
      anEmployee(1),
      { ...anEmployee(2), 'NIP BARU': anEmployee(1)['NIP BARU']! },
      anEmployee(1),
    ]);
    expect((await outcomes(again.id)).map(({ codes }) => codes)).toEqual([
      [],
      ['REPEATED_IN_FILE'],
      ['REPEATED_IN_FILE', 'REPEATED_IN_FILE'],
    ]);
    const other = await send([{ ...anEmployee(3), 'NIP BARU': anEmployee(1)['NIP BARU']! }]);
    expect((await outcomes(other.id))[0].codes).toEqual(['NIP_OF_ANOTHER']);
  });

  it('does not take in somebody new who serves no more', async () => {
    const { id } = await send([anEmployee(1, { 'KEDUDUKAN HUKUM ID': '99' })]);
    expect((await outcomes(id))[0].codes).toEqual(['SERVES_NO_MORE']);
  });

  it('teaches positions: their kind, seats that lead and seats that do not, and how many are needed', async () => {
    const head = {
      'JENIS JABATAN ID': '1',
      'JABATAN ID': 'office',
      'JABATAN NAMA': 'Kepala Dinas',
      'UNOR ID': 'office',
      'ESELON ID': '22',
    };
    const expert = { ...head, 'JABATAN ID': 'expert', 'JABATAN NAMA': 'Staf Ahli' };
    await send([anEmployee(1), anEmployee(2), anEmployee(3, head), anEmployee(4, expert)]);
    expect(await rows('select title, kind, echelon, seat, leads, need from position order by title')).toEqual(
      [
        { title: 'Guru Ahli Muda', kind: 'FUNGSIONAL', echelon: null, seat: false, leads: false, need: 2 },
        // As the unit file, which came first, calls it.
        { title: 'Kepala office', kind: 'JPT_PRATAMA', echelon: 'II.b', seat: true, leads: true, need: 1 },
        { title: 'Staf Ahli', kind: 'JPT_PRATAMA', echelon: 'II.b', seat: true, leads: false, need: 1 },
      ],
    );
  });

  it('with one row that a constraint refuses keeps the others of its batch', async () => {
    const seat = { 'JENIS JABATAN ID': '1', 'JABATAN ID': 'office', 'UNOR ID': 'office', 'ESELON ID': '22' };
    const { id, counts } = await send([
      anEmployee(1),
      anEmployee(2, seat),
      anEmployee(3, seat),
      anEmployee(4),
    ]);
    expect(counts).toMatchObject({ created: 3, refused: 1 });
    expect(await outcomes(id)).toContainEqual({ row: 4, applied: 'REFUSED', codes: ['SEAT_TAKEN'] });
    expect(await admin.call(`/${id}/otherwise`)).toMatchObject([
      { row: 4, previewed: 'CREATED', applied: 'REFUSED' },
    ]);
  });

  it('lets somebody take a seat that its holder leaves further down', async () => {
    const seat = {
      'JENIS JABATAN ID': '1',
      'JABATAN ID': 'office',
      'UNOR ID': 'office',
      'ESELON ID': '22',
    };
    const march = { 'TMT JABATAN': '2026-03-01' };
    await send([anEmployee(1, seat), anEmployee(2), anEmployee(3)]);
    // The third, who wants it too, makes the batch fall apart: then the first still sits there when the second comes.
    const { id, counts } = await send([
      anEmployee(2, { ...seat, ...march }),
      anEmployee(3, { ...seat, ...march }),
      anEmployee(1, march),
    ]);
    expect(counts).toMatchObject({ changed: 2, refused: 1 });
    expect((await outcomes(id)).map(({ codes }) => codes)).toEqual([[], ['SEAT_TAKEN'], []]);
  });

  it('leaves the start of a position open where TMT JABATAN is blank, and a grade without a date out', async () => {
    await send([anEmployee(1, { 'TMT JABATAN': '', 'TMT GOLONGAN': '' })]);
    expect(await careerOf('P001')).toMatchObject([{ valid: '(,)' }]);
    expect(await rows('select from rank_record')).toHaveLength(0);
  });

  it('that is newer is a transfer and a rise in rank from their dates, told by their events', async () => {
    await send([anEmployee(1), anEmployee(2)]);
    const office = {
      'UNOR ID': 'office',
      'TMT JABATAN': '2026-03-01',
      'GOL AKHIR ID': '41',
      'GOL AKHIR NAMA': 'IV/a',
      'TMT GOLONGAN': '2026-04-01',
    };
    expect((await send([anEmployee(1, office), anEmployee(2)])).counts).toMatchObject({
      changed: 1,
      unchanged: 1,
      toDecide: 0,
    });
    expect(await careerOf('P001')).toEqual([
      { title: 'Guru Ahli Muda', unit: 'school', valid: '[2019-05-01,2026-03-01)' },
      { title: 'Guru Ahli Muda', unit: 'office', valid: '[2026-03-01,)' },
    ]);
    expect(await eventsOf('P001')).toEqual(['employee-registered', 'rank-changed', 'employee-transferred']);
    expect(await eventsOf('P002')).toEqual(['employee-registered']);
  });

  it('that is newer corrects what moved backwards, and what it is told to take', async () => {
    await send([anEmployee(1)]);
    const corrected = {
      'TMT JABATAN': '2018-02-01',
      'TMT GOLONGAN': '2022-04-01',
      'GELAR BELAKANG': 'M.Pd.',
      'NOMOR HP': "'0811",
    };
    expect((await send([anEmployee(1, corrected)])).counts).toMatchObject({ changed: 1, toDecide: 0 });
    expect(await careerOf('P001')).toEqual([
      { title: 'Guru Ahli Muda', unit: 'school', valid: '[2018-02-01,)' },
    ]);
    expect(await eventsOf('P001')).toEqual([
      'employee-registered',
      'identity-corrected',
      'employee-corrected',
    ]);
    expect(await rows(`select title_after, details->>'NOMOR HP' as phone from person`)).toEqual([
      { title_after: 'M.Pd.', phone: '0811' },
    ]);
    expect(
      await rows('select before->>$1 as before, import_row from identity_correction', 'titleAfter'),
    ).toEqual([{ before: 'S.Pd., M.Pd.', import_row: 2 }]);
  });

  it('asks about another position whose date did not move', async () => {
    await send([anEmployee(1)]);
    expect((await send([anEmployee(1, { 'UNOR ID': 'office' })])).counts).toMatchObject({
      changed: 0,
      toDecide: 1,
    });
  });

  it('does not take a column that it has not for a blank', async () => {
    await send([anEmployee(1)]);
    const { NIK: _nik, 'NOMOR HP': _phone, ...fewer } = anEmployee(1);
    expect((await send([fewer])).counts).toMatchObject({ unchanged: 1 });
    expect((await send([{ ...anEmployee(1), 'NOMOR HP': '' }])).counts).toMatchObject({ changed: 1 });
  });

  it('keeps a column that nobody knows, and names as they are written', async () => {
    const name = "Ny. R. A. O'Neil, alm.";
    await send([anEmployee(1, { NAMA: name, 'KOLOM BARU': 'tetap' })]);
    expect(await rows(`select name, details->>'KOLOM BARU' as kept from person`)).toEqual([
      { name, kept: 'tetap' },
    ]);
  });

  it('with a subset is harmless: the absent are counted and stay', async () => {
    await send([anEmployee(1), anEmployee(2), anEmployee(3)]);
    expect((await send([anEmployee(2)])).counts).toMatchObject({ unchanged: 1, absent: 2 });
    expect(await rows('select from employment where ended_on is null')).toHaveLength(3);
  });
});

describe('two files', () => {
  it('at once are applied one after the other, and the same one only once', async () => {
    await send(UNITS);
    const first = csvOf([anEmployee(1), anEmployee(2)]);
    const second = csvOf([anEmployee(2), anEmployee(3)]);
    const ids = await Promise.all([first, second, first].map(async (file) => (await admin.upload(file)).id));
    await Promise.all(ids.map((id) => admin.call(`/${id}/apply`, { method: 'POST' })));
    await Promise.all(ids.map(admin.applied));
    expect(new Set(ids).size).toBe(2);
    expect(await rows('select siasn_id from person order by 1')).toEqual([
      { siasn_id: 'P001' },
      { siasn_id: 'P002' },
      { siasn_id: 'P003' },
    ]);
  });
});

describe('an upload', () => {
  it.each(['UNIT_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR'])(
    'is refused to one who is only %s, and so is every other route of imports',
    async (role) => {
      await sql.query(
        `with who as (insert into account (id, issuer, subject) values (gen_random_uuid(), $1, $2) returning id)
         insert into account_grant (id, account_id, role, valid, reason, given_by)
         select gen_random_uuid(), id, $2, '(,)', 'test', 'test' from who`,
        [personnel.issuer.url, role],
      );
      const { id } = await admin.upload(csvOf(UNITS));
      const other = await importing(personnel, role);
      await expect(other.upload('x')).rejects.toThrow(/^403 .*FORBIDDEN/);
      for (const path of [`/${id}`, `/${id}/otherwise`, `/${id}/refused`]) {
        await expect(other.call(path)).rejects.toThrow(/^403 .*FORBIDDEN/);
      }
      for (const path of [`/${id}/preview`, `/${id}/apply`, '/lookup']) {
        await expect(other.call(path, { method: 'POST' })).rejects.toThrow(/^403 .*FORBIDDEN/);
      }
    },
  );

  it('is refused whole, with a sentence, when it is no file of the national agency', async () => {
    await expect(admin.upload('NAMA;UMUR\nSiti;30\n')).rejects.toThrow(/^422 .*FILE_HEADER_UNKNOWN/);
    await expect(admin.upload('')).rejects.toThrow(/^4\d\d /);
  });

  it('that is too large is refused while it arrives', async () => {
    const line = `${'x'.repeat(999)}\n`;
    await expect(admin.upload(csvOf([anEmployee(1)]) + line.repeat(101_000))).rejects.toThrow(
      /^413 .*FILE_TOO_LARGE/,
    );
    expect(await rows('select from import_row')).toHaveLength(0);
  });

  it('is recorded with who did it', async () => {
    const { id } = await admin.upload(csvOf(UNITS));
    expect(await rows('select subject, operation from operation_log where target = $1', id)).toEqual([
      { subject: 'admin', operation: 'import received' },
    ]);
  });
});

describe('what rows say', () => {
  it('is not seen by a statement that did not open it', async () => {
    await send(UNITS);
    await admin.upload(csvOf([anEmployee(1)]));
    const serving = new pg.Client({ connectionString: personnel.database.url });
    await serving.connect();
    const seen = await serving.query('select from import_row_content');
    await serving.end();
    expect(seen.rowCount).toBe(0);
    expect(await rows('select from import_row_content')).toHaveLength(1);
  });
});
