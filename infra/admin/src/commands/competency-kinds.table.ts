/** A kind of file, which its columns tell. */
export interface FileKind {
  /** The route that takes it. */
  name: 'dictionary' | 'catalogue' | 'requirements' | 'assessments' | 'courses' | 'trainings';
  /** Columns that no other kind has together. */
  needs: readonly string[];
  /** Its columns, each with other names that it is known by. */
  columns: Readonly<Record<string, readonly string[]>>;
  /** Columns that name a person, and a unit. */
  people: readonly string[];
  units: readonly string[];
}

/** One name when it is written to the national web service, another when it is read, the NIP beside it. */
const PERSON = ['pnsOrangId', 'idPns', 'pnsOrang', 'nipBaru', 'PNS ID', 'NIP BARU'];

const plain = (...names: string[]) => Object.fromEntries(names.map((name) => [name, []]));

const kinds: readonly FileKind[] = [
  {
    name: 'dictionary',
    needs: ['code', 'cluster', 'level1'],
    columns: plain('code', 'cluster', 'name', 'level1', 'level2', 'level3', 'level4', 'level5'),
    people: [],
    units: [],
  },
  {
    name: 'catalogue',
    needs: ['code', 'hours', 'develops'],
    columns: plain('code', 'name', 'kind', 'hours', 'validMonths', 'develops'),
    people: [],
    units: [],
  },
  {
    name: 'requirements',
    needs: ['competency', 'level', 'from', 'source'],
    columns: {
      ...plain('kind', 'echelon', 'jfLevel', 'competency', 'level', 'from', 'source'),
      unorId: ['UnorId', 'UNOR ID'],
      namaJabatan: ['NamaJabatan', 'JABATAN NAMA'],
    },
    people: [],
    units: ['unorId', 'UnorId', 'UNOR ID'],
  },
  {
    name: 'assessments',
    needs: ['source', 'assessor', 'on', 'competency', 'level'],
    columns: plain('source', 'assessor', 'on', 'validUntil', 'competency', 'level'),
    people: PERSON,
    units: [],
  },
  {
    name: 'courses',
    needs: ['namaKursus', 'tanggalKursus'],
    columns: {
      ...plain('namaKursus', 'institusiPenyelenggara', 'jumlahJam', 'tahunKursus', 'tanggalKursus'),
      tanggalSelesaiKursus: [],
      jenisKursus: ['jenisKursusNama', 'jenisKursusSertipikat', 'jenisKursusSertifikat'],
      nomorSertipikat: ['noSertipikat'],
    },
    people: PERSON,
    units: [],
  },
  {
    name: 'trainings',
    needs: ['institusiPenyelenggara', 'nomor', 'tanggal'],
    columns: {
      ...plain('institusiPenyelenggara', 'nomor', 'tanggal', 'tanggalSelesai', 'tahun', 'jumlahJam'),
      ...plain('latihanStrukturalNama', 'namaDiklat', 'jenisKompetensi'),
    },
    people: PERSON,
    units: [],
  },
];

/** The kind of a file with these columns; null for none. */
export const kindOf = (columns: readonly string[]): FileKind | null =>
  kinds.find(({ needs }) => needs.every((name) => columns.includes(name))) ?? null;
