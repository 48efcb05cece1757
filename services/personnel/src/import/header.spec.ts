import { describe, expect, it } from '@jest/globals';
import { EMPLOYEE_COLUMNS } from './employee-columns.table.ts';
import { readHeader } from './header.ts';
import { UNIT_COLUMNS } from './unit-columns.table.ts';

const header = (...names: string[]) =>
  readHeader({
    rowNumber: 1,
    cells: names.map((raw) => ({ raw, kind: 'text' as const })),
    flaws: [],
    original: Buffer.of(),
  });

const THE_69 =
  `PNS ID, NIP BARU, NIP LAMA, NAMA, GELAR DEPAN, GELAR BELAKANG, TEMPAT LAHIR ID, TEMPAT LAHIR NAMA, TANGGAL LAHIR,
JENIS KELAMIN, AGAMA ID, AGAMA NAMA, JENIS KAWIN ID, JENIS KAWIN NAMA, NIK, NOMOR HP, EMAIL, EMAIL GOV, ALAMAT, NPWP NOMOR, BPJS,
JENIS PEGAWAI ID, JENIS PEGAWAI NAMA, KEDUDUKAN HUKUM ID, KEDUDUKAN HUKUM NAMA, STATUS CPNS PNS, KARTU ASN VIRTUAL,
NOMOR SK CPNS, TANGGAL SK CPNS, TMT CPNS, NOMOR SK PNS, TANGGAL SK PNS, TMT PNS,
GOL AWAL ID, GOL AWAL NAMA, GOL AKHIR ID, GOL AKHIR NAMA, TMT GOLONGAN, MK TAHUN, MK BULAN,
JENIS JABATAN ID, JENIS JABATAN NAMA, JABATAN ID, JABATAN NAMA, TMT JABATAN,
TINGKAT PENDIDIKAN ID, TINGKAT PENDIDIKAN NAMA, PENDIDIKAN ID, PENDIDIKAN NAMA, TAHUN LULUS,
KPKN ID, KPKN NAMA, LOKASI KERJA ID, LOKASI KERJA NAMA, UNOR ID, UNOR NAMA,
INSTANSI INDUK ID, INSTANSI INDUK NAMA, INSTANSI KERJA ID, INSTANSI KERJA NAMA, SATUAN KERJA INDUK ID, SATUAN KERJA INDUK NAMA,
SATUAN KERJA KERJA ID, SATUAN KERJA KERJA NAMA, IS VALID NIK, NAMA SEKOLAH, FLAG IKD, ESELON ID, ESELON NAMA`
    .split(',')
    .map((name) => name.trim());

describe('the header of an employee file', () => {
  it('may have all 69 columns of the export', () => {
    expect(THE_69).toHaveLength(69);
    const found = header(...THE_69);
    expect(found).toMatchObject({ kind: 'employees', map: { unknown: [], width: 69 } });
    expect('map' in found && found.map.known.size).toBe(69);
  });

  it('may lack the columns that joined late, and have columns that nobody knows', () => {
    const found = header(...THE_69.slice(0, 64), 'GOLONGAN DARAH');
    expect(found).toMatchObject({
      kind: 'employees',
      map: { unknown: [{ index: 64, header: 'GOLONGAN DARAH' }] },
    });
    expect('map' in found && [...found.map.known.keys()].includes('school')).toBe(false);
  });

  it('is read without regard to order, case, spaces, apostrophes and the words of older exports', () => {
    const renamed = THE_69.toReversed().map((name) =>
      name
        .replace('KEDUDUKAN HUKUM', 'kedudukan  pns')
        .replace('TMT GOLONGAN', ' Tmt\u00A0Golongan Akhir ')
        .replace('TEMPAT LAHIR NAMA', "'TEMPAT LAHIR")
        .replace('PENDIDIKAN NAMA', 'PENDIDIKAN NAMA'),
    );
    const found = header(...renamed);
    expect('map' in found && found.map.known.size).toBe(69);
    expect(found).toMatchObject({ map: { unknown: [] } });
  });

  it('may have the reasons of an earlier refusal among its columns, which tell nothing', () => {
    expect(header('ALASAN PENOLAKAN', ...THE_69)).toMatchObject({ kind: 'employees', map: { unknown: [] } });
  });

  it('is refused with the names of the required columns that it lacks', () => {
    const found = header(...THE_69.filter((name) => name !== 'UNOR ID' && name !== 'PNS ID'));
    expect(found).toMatchObject({ code: 'FILE_COLUMN_MISSING', path: ['file'] });
    expect('message' in found && found.message.en).toContain('PNS ID, UNOR ID');
  });

  it('is refused when two columns say the same thing', () => {
    expect(header(...THE_69, 'TMT GOLONGAN AKHIR')).toMatchObject({ code: 'FILE_COLUMN_TWICE' });
    expect(header(...THE_69, 'nama')).toMatchObject({ code: 'FILE_COLUMN_TWICE' });
  });
});

describe('the header of a unit file', () => {
  it('may be the long one or the short one', () => {
    const long =
      'Id, InstansiId, DiatasanId, EselonId, NamaUnor, NamaJabatan, CepatKode, IndukUnorId, PemimpinPnsId, JenisUnorId';
    const found = header(...long.split(', '));
    expect(found).toMatchObject({ kind: 'units', map: { unknown: [] } });
    expect('map' in found && found.map.known.size).toBe(10);
    expect(header('ID', 'NAMA_UNOR', 'ID_ATASAN')).toMatchObject({ kind: 'units', map: { unknown: [] } });
  });

  it('is not that of the list of structural positions, which has no unit above', () => {
    expect(header('ID', 'Nama_unor', 'Nama_jabatan', 'Eselon_id')).toMatchObject({
      code: 'FILE_COLUMN_MISSING',
    });
  });
});

describe('a header of neither kind', () => {
  it('is refused with what was expected', () => {
    const found = header('KODE', 'URAIAN');
    expect(found).toMatchObject({ code: 'FILE_HEADER_UNKNOWN', path: ['file'] });
    expect('message' in found && found.message.id).toMatch(/NIP BARU.*NAMA_UNOR/);
  });
});

describe('the tables of columns', () => {
  const tables = [EMPLOYEE_COLUMNS, UNIT_COLUMNS];

  it('name no field and no header twice', () => {
    for (const table of tables) {
      const fields = table.map(({ field }) => field);
      const headers = table.flatMap((column) => [...column.headers]);
      expect(new Set<string>(fields).size).toBe(fields.length);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it('date a change by a column of dates', () => {
    const dated = EMPLOYEE_COLUMNS.flatMap(({ change }) => (change === 'correction' ? [] : [change.datedBy]));
    for (const field of dated)
      expect(EMPLOYEE_COLUMNS.find((column) => column.field === field)?.reads).toBe('date');
  });
});
