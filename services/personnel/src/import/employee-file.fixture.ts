import { readImportFile, type ReadRow } from './read-import-file.ts';
import type { EmployeeRow } from './employee-row.ts';
import type { UnitRow } from './unit-row.ts';
import { inPieces } from './workbook.fixture.ts';

/** A teacher, PNS since 2011, as the employee export writes her: cells by their header. */
export const A_TEACHER: Readonly<Record<string, string>> = {
  'PNS ID': 'A8ACA7F0B1C2D3E4F5A6B7C8D9E0F1A2',
  'NIP BARU': "'198501152010012003",
  'NIP LAMA': "'132145678",
  NAMA: "SITI MA'RIFAH",
  'GELAR DEPAN': '',
  'GELAR BELAKANG': 'S.Pd., M.Pd.',
  'TEMPAT LAHIR NAMA': 'Muara Bungo',
  'TANGGAL LAHIR': '1985-01-15',
  'JENIS KELAMIN': 'F',
  'AGAMA ID': '1',
  NIK: "'1508015501850001",
  'NOMOR HP': "'081234567890",
  'JENIS PEGAWAI ID': '15',
  'KEDUDUKAN HUKUM ID': '01',
  'STATUS CPNS PNS': 'PNS',
  'NOMOR SK CPNS': '813/12/BKD/2010',
  'TANGGAL SK CPNS': '2010-01-04',
  'TMT CPNS': '2010-01-01',
  'NOMOR SK PNS': '821/7/BKD/2011',
  'TANGGAL SK PNS': '2011-03-01',
  'TMT PNS': '2011-04-01',
  'GOL AWAL ID': '31',
  'GOL AWAL NAMA': 'III/a',
  'GOL AKHIR ID': '34',
  'GOL AKHIR NAMA': 'III/d',
  'TMT GOLONGAN': '2022-10-01',
  'MK TAHUN': '12',
  'MK BULAN': '9',
  'JENIS JABATAN ID': '2',
  'JABATAN ID': '8ae4829a5f0b1c2d015f0b1c2d3e4f5a',
  'JABATAN NAMA': 'Guru Ahli Muda',
  'TMT JABATAN': '2019-05-01',
  'TINGKAT PENDIDIKAN ID': '45',
  'PENDIDIKAN NAMA': 'S-2 PENDIDIKAN DASAR',
  'TAHUN LULUS': '2016',
  'UNOR ID': '8ae4829a-5f0b-1c2d-015f-0b1c2d3e4f5b',
  'UNOR NAMA': 'SD Negeri 1 Muara Bungo',
};

/** A PPPK of the year 2022: what differs from the teacher above. */
export const A_PPPK: Readonly<Record<string, string>> = {
  ...A_TEACHER,
  'NIP BARU': "'198501152022212003",
  'JENIS PEGAWAI ID': '',
  'KEDUDUKAN HUKUM ID': '71',
  'STATUS CPNS PNS': 'PPPK',
  'TMT CPNS': '2022-03-01',
  'NOMOR SK PNS': '',
  'TANGGAL SK PNS': '',
  'TMT PNS': '',
  'GOL AWAL ID': '',
  'GOL AWAL NAMA': 'IX',
  'GOL AKHIR ID': '',
  'GOL AKHIR NAMA': 'IX',
};

/** A CSV file of these rows, all with the headers of the first. */
export const csvOf = (rows: readonly Readonly<Record<string, string>>[], separator = ';'): string => {
  const headers = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => headers.map((header) => row[header] ?? '').join(separator));
  return [headers.join(separator), ...lines, ''].join('\n');
};

/** What the reader says of each row of an employee file. */
export const readEmployees = (content: string | Uint8Array): Promise<ReadRow<EmployeeRow>[]> =>
  readAll(content, 'employees');

/** What the reader says of each row of a unit file. */
export const readUnits = (content: string | Uint8Array): Promise<ReadRow<UnitRow>[]> =>
  readAll(content, 'units');

async function readAll<Row>(content: string | Uint8Array, kind: string): Promise<ReadRow<Row>[]> {
  const file = await readImportFile(inPieces(typeof content === 'string' ? Buffer.from(content) : content));
  if (file.kind !== kind) throw new Error(`expected a file of ${kind}`);
  const rows: ReadRow<Row>[] = [];
  for await (const row of file.rows) rows.push(row as ReadRow<Row>);
  await file.close();
  return rows;
}
