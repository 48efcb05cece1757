import { describe, expect, it } from '@jest/globals';
import { A_PPPK, A_TEACHER, csvOf, readEmployees } from './employee-file.fixture.ts';
import { aWorkbook } from './workbook.fixture.ts';

const codes = (list: { code: string; path: string[] }[]) =>
  list.map(({ code, path }) => `${path[0] ?? 'ROW'}: ${code}`);

async function reading(change: Record<string, string>, base: Readonly<Record<string, string>> = A_TEACHER) {
  const [row] = await readEmployees(csvOf([{ ...base, ...change }]));
  if (row === undefined) throw new Error('no row was read');
  return { value: row.value, rejections: codes(row.rejections), warnings: codes(row.warnings), raw: row };
}

describe('a row of the employee export', () => {
  it('says who someone is and what career they have', async () => {
    const { value, rejections, warnings } = await reading({});
    expect([rejections, warnings]).toEqual([[], []]);
    expect(value).toEqual({
      siasnId: 'A8ACA7F0B1C2D3E4F5A6B7C8D9E0F1A2',
      nip: expect.objectContaining({ text: '198501152010012003' }),
      oldNip: '132145678',
      name: "SITI MA'RIFAH",
      titleBefore: null,
      titleAfter: 'S.Pd., M.Pd.',
      birthPlace: 'Muara Bungo',
      birthDate: '1985-01-15',
      sex: 'F',
      nik: '1508015501850001',
      kind: 'PNS',
      legalStanding: { id: '01', name: 'Aktif' },
      startedOn: '2010-01-01',
      cpns: { number: '813/12/BKD/2010', date: '2010-01-04', from: '2010-01-01' },
      pns: { number: '821/7/BKD/2011', date: '2011-03-01', from: '2011-04-01' },
      firstGrade: 'III/a',
      grade: 'III/d',
      gradeFrom: '2022-10-01',
      serviceYears: 12,
      serviceMonths: 9,
      positionGroup: 'FUNGSIONAL',
      positionId: '8ae4829a5f0b1c2d015f0b1c2d3e4f5a',
      positionName: 'Guru Ahli Muda',
      positionFrom: '2019-05-01',
      echelonId: null,
      educationLevel: '45',
      education: 'S-2 PENDIDIKAN DASAR',
      graduationYear: 2016,
      unitId: '8ae4829a-5f0b-1c2d-015f-0b1c2d3e4f5b',
      other: { 'AGAMA ID': '1', 'NOMOR HP': '081234567890' },
    });
  });

  it('may be that of a PPPK, whose grade is read by its name', async () => {
    const { value, rejections, warnings } = await reading({}, A_PPPK);
    expect([rejections, warnings]).toEqual([[], []]);
    expect(value).toMatchObject({
      kind: 'PPPK',
      grade: 'IX',
      startedOn: '2022-03-01',
      legalStanding: { id: '71' },
    });
    expect((await reading({ 'GOL AKHIR NAMA': 'Golongan VII' }, A_PPPK)).value?.grade).toBe('VII');
    expect((await reading({ 'GOL AKHIR NAMA': 'XVIII' }, A_PPPK)).rejections).toEqual([
      'GOL AKHIR NAMA: GRADE_UNKNOWN',
    ]);
  });

  it.each(['Suharto', "'Aisyah", "D'Angelo Putra", 'Ny. R. A., S.H.', 'SITI  AMINAH'])(
    'leaves the name %s as it is written',
    async (name) => {
      expect((await reading({ NAMA: name })).value?.name).toBe(name);
    },
  );

  it('keeps an unknown column as text, and takes blanks for blanks', async () => {
    const { value } = await reading({
      'TMT PNS': '',
      'NIP LAMA': "'",
      NIK: '\u00A0',
      'Golongan Darah': ' O ',
    });
    expect(value).toMatchObject({
      pns: { from: null },
      oldNip: null,
      nik: null,
      other: { 'GOLONGAN DARAH': 'O' },
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ 'PNS ID': '' }, ['PNS ID: CELL_BLANK']],
    [{ 'PNS ID': 'a b' }, ['PNS ID: ID_MALFORMED']],
    [{ 'PNS ID': 'a'.repeat(43) }, ['PNS ID: ID_MALFORMED']],
    [{ 'NIP BARU': '' }, ['NIP BARU: CELL_BLANK']],
    [{ 'NIP BARU': '1,98501E+17' }, ['NIP BARU: CELL_IS_A_NUMBER']],
    [{ 'NIP BARU': '1.98501152010012E+17' }, ['NIP BARU: CELL_IS_A_NUMBER']],
    [{ 'NIP BARU': '198501152010012000' }, ['NIP BARU: NIP_SERIAL']],
    [{ 'NIP BARU': '19850115 201001 2 003' }, ['NIP BARU: NIP_NOT_18_DIGITS']],
    [{ 'TANGGAL LAHIR': '1985-01-16' }, ['NIP BARU: NIP_BIRTH_DATE_DIFFERS']],
    [{ 'TANGGAL LAHIR': '1985-02-30' }, ['TANGGAL LAHIR: DATE_UNREADABLE']],
    [{ 'TANGGAL LAHIR': '' }, ['TANGGAL LAHIR: CELL_BLANK']],
    [{ 'JENIS KELAMIN': 'M', NIK: '' }, ['NIP BARU: NIP_SEX_DIFFERS']],
    [{ 'JENIS KELAMIN': 'X' }, ['JENIS KELAMIN: CODE_UNKNOWN']],
    [{ NAMA: '' }, ['NAMA: CELL_BLANK']],
    [{ NAMA: '-' }, ['NAMA: NAME_WITHOUT_LETTER']],
    [{ NAMA: 'SITI\u0000' }, ['NAMA: CELL_UNPRINTABLE']],
    [{ ALAMAT: 'Jl.\u0001' }, ['ALAMAT: CELL_UNPRINTABLE']],
    [{ NIK: '150801550185000' }, ['NIK: NIK_NOT_16_DIGITS']],
    [{ NIK: '1,50802E+15' }, ['NIK: CELL_IS_A_NUMBER']],
    [{ 'STATUS CPNS PNS': 'PPPK' }, ['STATUS CPNS PNS: KIND_CONTRADICTORY']],
    [{ 'STATUS CPNS PNS': '', 'JENIS PEGAWAI ID': '' }, ['STATUS CPNS PNS: KIND_UNKNOWN']],
    [{ 'KEDUDUKAN HUKUM ID': '10' }, ['KEDUDUKAN HUKUM ID: CODE_UNKNOWN']],
    [{ 'GOL AKHIR ID': '35' }, ['GOL AKHIR ID: CODE_UNKNOWN']],
    [{ 'JENIS JABATAN ID': '3' }, ['JENIS JABATAN ID: CODE_UNKNOWN']],
    [{ 'JENIS JABATAN ID': '' }, ['JENIS JABATAN ID: CELL_BLANK']],
    [{ 'JABATAN ID': '' }, ['JABATAN ID: CELL_BLANK']],
    [{ 'JABATAN NAMA': '' }, ['JABATAN NAMA: CELL_BLANK']],
    [{ 'UNOR ID': '' }, ['UNOR ID: CELL_BLANK']],
    [{ 'TINGKAT PENDIDIKAN ID': '41' }, ['TINGKAT PENDIDIKAN ID: CODE_UNKNOWN']],
    [{ 'MK BULAN': '12' }, ['MK BULAN: INTEGER_UNREADABLE']],
    [{ 'MK TAHUN': 'dua' }, ['MK TAHUN: INTEGER_UNREADABLE']],
    [{ NAMA: 'SITI; S.Pd.' }, ['ROW: ROW_WIDTH']],
    [
      { NAMA: '', 'UNOR ID': '', 'JENIS JABATAN ID': '3' },
      ['NAMA: CELL_BLANK', 'JENIS JABATAN ID: CODE_UNKNOWN', 'UNOR ID: CELL_BLANK'],
    ],
  ])('with %j is refused: %j', async (change, expected) => {
    const { value, rejections } = await reading(change);
    expect(rejections).toEqual(expected);
    expect(value).toBeNull();
  });

  it.each<[Record<string, string>, string[]]>([
    [{ NIK: '1508015601850001' }, ['NIK: NIK_BIRTH_DATE_DIFFERS']],
    [{ 'TMT CPNS': '2010-02-01' }, ['TMT CPNS: NIP_START_DIFFERS']],
    [{ 'TMT PNS': '2009-04-01' }, ['TMT PNS: DATES_OUT_OF_ORDER']],
    [{ 'GOL AKHIR NAMA': 'III/c' }, ['GOL AKHIR NAMA: GRADE_NAME_DIFFERS']],
    [{ 'TMT GOLONGAN': '' }, ['TMT GOLONGAN: GRADE_DATE_BLANK']],
    [{ 'TMT JABATAN': '' }, ['TMT JABATAN: POSITION_DATE_BLANK']],
    [{ 'NOMOR HP': '8,12346E+11' }, ['NOMOR HP: CELL_LOST_DIGITS']],
    [{ NAMA: 'SITI "RIFAH' }, ['ROW: ROW_UNBALANCED_QUOTES']],
  ])('with %j is taken, with a warning: %j', async (change, expected) => {
    const { value, rejections, warnings } = await reading(change);
    expect([rejections, warnings]).toEqual([[], expected]);
    expect(value).not.toBeNull();
  });

  it('takes the start of a PNS from the NIP when TMT CPNS is blank, and that blank stays blank', async () => {
    expect((await reading({ 'TMT CPNS': '' })).value).toMatchObject({
      startedOn: '2010-01-01',
      cpns: { from: null },
    });
    expect((await reading({ 'TMT CPNS': '' }, A_PPPK)).rejections).toEqual(['TMT CPNS: CELL_BLANK']);
  });

  it('explains what happened to a NIP that was kept as a number, and gives none of its digits away', async () => {
    const { raw } = await reading({ 'NIP BARU': '1,98501E+17' });
    const { id, en } = raw.rejections[0]?.message ?? { id: '', en: '' };
    expect(id).toMatch(/^NIP BARU: .*bilangan.*hilang/);
    expect(en).toMatch(/^NIP BARU: .*number.*lost/);
    expect(JSON.stringify(raw.rejections)).not.toContain('98501E');
  });

  it('has sentences in plain letters only, for a file may be in any encoding', async () => {
    const rows = await readEmployees(
      csvOf([A_TEACHER, { ...A_TEACHER, 'NIP BARU': '1', NAMA: '-', NIK: 'x', 'TMT PNS': 'y' }]),
    );
    for (const { message } of rows.flatMap(({ rejections }) => rejections)) {
      expect(message.id + message.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('a file of employees', () => {
  it('has one form of dates in a column; a row in another form is refused by itself', async () => {
    const other = { ...A_TEACHER, 'TMT PNS': '01/04/2011' };
    const rows = await readEmployees(csvOf([A_TEACHER, other, A_TEACHER]));
    expect(rows.map(({ rejections }) => codes(rejections))).toEqual([[], ['TMT PNS: DATE_UNREADABLE'], []]);
  });

  it('as XLSX refuses a NIP in a number cell and understands a date in one', async () => {
    const headers = Object.keys(A_TEACHER);
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = (cells: string[]) => `<row>${cells.join('')}</row>`;
    const withCell = (header: string, cell: string) =>
      row(headers.map((each) => (each === header ? cell : text(A_TEACHER[each] ?? ''))));
    const rows = await readEmployees(
      await aWorkbook(
        row(headers.map(text)) +
          withCell('NIP BARU', '<c><v>1.98501152010012E+17</v></c>') +
          withCell('NIP BARU', '<c><v>198501152010012003</v></c>') +
          withCell('UNOR NAMA', '<c t="e"><v>#N/A</v></c>') +
          withCell('JABATAN NAMA', '<c t="e"><v>#N/A</v></c>') +
          withCell('JENIS JABATAN ID', '<c><v>2</v></c>') +
          withCell('NIP LAMA', '<c><v>132145678</v></c>') +
          withCell('AGAMA ID', '<c t="e"><v>#N/A</v></c>') +
          withCell('NOMOR HP', '<c><v>6281234567890123</v></c>') +
          withCell('NOMOR HP', '<c><v>6281234567890</v></c>'),
      ),
    );
    expect(rows.map(({ rejections }) => codes(rejections))).toEqual([
      ['NIP BARU: CELL_IS_A_NUMBER'],
      ['NIP BARU: CELL_IS_A_NUMBER'],
      [],
      ['JABATAN NAMA: CELL_IS_AN_ERROR'],
      [],
      ['NIP LAMA: CELL_IS_A_NUMBER'],
      [],
      [],
      [],
    ]);
    expect(rows.slice(-3).map(({ value, warnings }) => [codes(warnings), value?.other])).toEqual([
      [['AGAMA ID: CELL_IS_AN_ERROR'], { 'NOMOR HP': '081234567890' }],
      [['NOMOR HP: CELL_LOST_DIGITS'], { 'AGAMA ID': '1' }],
      [[], { 'AGAMA ID': '1', 'NOMOR HP': '6281234567890' }],
    ]);
    const serial = headers.map((each) =>
      each === 'TANGGAL LAHIR' ? '<c s="1"><v>31062</v></c>' : text(A_TEACHER[each] ?? ''),
    );
    const [dated] = await readEmployees(await aWorkbook(row(headers.map(text)) + row(serial)));
    expect(dated?.value?.birthDate).toBe('1985-01-15');
  });
});
