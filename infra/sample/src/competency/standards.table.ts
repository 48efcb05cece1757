/** The source of the sample's required levels; it is no real regulation. */
export const STANDARD = 'Contoh standar kompetensi jabatan Kabupaten Bungo';

/** The day from which they are required. */
export const REQUIRED_FROM = '2024-01-01';

/** A default, for a kind of position that an echelon or a level of the functional position may narrow. */
export interface StandardRow {
  kind: string;
  echelon?: string;
  jfLevel?: string;
  /** The level of all managerial competencies and of the socio-cultural one. */
  level: number;
}

/** The nine competencies that every position has (PermenPANRB 38/2017). */
export const COMMON = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'S1'] as const;

export const STANDARDS: readonly StandardRow[] = [
  { kind: 'JPT_PRATAMA', level: 4 },
  { kind: 'JPT_PRATAMA', echelon: 'II.a', level: 5 },
  { kind: 'ADMINISTRATOR', level: 3 },
  { kind: 'PENGAWAS', level: 2 },
  { kind: 'PENGAWAS', echelon: 'IV.a', level: 3 },
  { kind: 'PELAKSANA', level: 1 },
  { kind: 'FUNGSIONAL', level: 1 },
  { kind: 'FUNGSIONAL', jfLevel: 'MAHIR', level: 2 },
  { kind: 'FUNGSIONAL', jfLevel: 'PENYELIA', level: 2 },
  { kind: 'FUNGSIONAL', jfLevel: 'AHLI_PERTAMA', level: 2 },
  { kind: 'FUNGSIONAL', jfLevel: 'AHLI_MUDA', level: 3 },
  { kind: 'FUNGSIONAL', jfLevel: 'AHLI_MADYA', level: 4 },
  { kind: 'FUNGSIONAL', jfLevel: 'AHLI_UTAMA', level: 5 },
];
