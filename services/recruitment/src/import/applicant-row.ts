import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import { educationLevels } from '../selection/formation.rule.ts';
import type { CsvRow } from './csv.ts';

/**
 * The columns that are read of the participant export (16 columns of the national portal); the others are not kept:
 * religion and address decide nothing. IPK is ours, and may be absent.
 */
export const applicantColumns = [
  'NIK',
  'NO PESERTA',
  'NAMA',
  'TANGGAL LAHIR',
  'EMAIL',
  'NO. HP',
  'FORMASI',
  'PENDIDIKAN',
] as const;

export interface ApplicantRow {
  row: number;
  nik: string;
  participantNumber: string;
  name: string;
  birthDate: LocalDate;
  email: string | null;
  phone: string | null;
  /** The code of the formation line. */
  line: string;
  educationLevel: string;
  /** Hundredths. */
  gpa: number | null;
}

/** The row as it is kept, or all that is wrong with it. */
export function readApplicant({ row, cell }: CsvRow): ApplicantRow | Rejection[] {
  const birthDate = dateOf(cell('TANGGAL LAHIR'));
  const educationLevel = levelOf(cell('PENDIDIKAN'));
  const gpa = gpaOf(cell('IPK'));
  const read = {
    row,
    nik: cell('NIK'),
    participantNumber: cell('NO PESERTA'),
    name: cell('NAMA').replaceAll(/\s+/g, ' '),
    email: cell('EMAIL') || null,
    phone: cell('NO. HP') || null,
    line: cell('FORMASI').toUpperCase(),
  };
  const wrong: Rejection[] = [];
  if (!/^\d{16}$/.test(read.nik)) wrong.push(NIK);
  if (!/^[A-Z0-9-]{4,40}$/i.test(read.participantNumber)) wrong.push(NUMBER);
  if (read.name === '') wrong.push(NAME);
  if (birthDate === null) wrong.push(BIRTH_DATE);
  if (educationLevel === null) wrong.push(EDUCATION);
  if (gpa === undefined) wrong.push(GPA);
  if (birthDate === null || educationLevel === null || gpa === undefined || wrong.length > 0) return wrong;
  return { ...read, birthDate, educationLevel, gpa };
}

/** `YYYY-MM-DD`, or `DD-MM-YYYY` as the portal's web pages write it. */
const dateOf = (text: string): LocalDate | null =>
  parseLocalDate(text) ?? parseLocalDate(text.replace(/^(\d{2})[-/](\d{2})[-/](\d{4})$/, '$3-$2-$1'));

/** By the code of the level (`40`) or by how the text begins: `S-1 PENDIDIKAN GURU SD`. */
function levelOf(text: string): string | null {
  if (educationLevels.some((level) => level === text)) return text;
  const beginning = text.toUpperCase().replaceAll(/[-.\s]/g, '');
  return LEVELS_BY_NAME.find(([name]) => beginning.startsWith(name))?.[1] ?? null;
}

// The longer names first: `SMK` is no `SM`, and `DIV` no `DI`.
const LEVELS_BY_NAME: readonly (readonly [string, string])[] = [
  ['SLTPKEJURUAN', '12'],
  ['SLTAKEJURUAN', '17'],
  ['SLTAKEGURUAN', '18'],
  ['SMK', '17'],
  ['SLTA', '15'],
  ['SMA', '15'],
  ['SLTP', '10'],
  ['SMP', '10'],
  ['DIV', '35'],
  ['D4', '35'],
  ['DIII', '30'],
  ['D3', '30'],
  ['DII', '25'],
  ['D2', '25'],
  ['DI', '20'],
  ['D1', '20'],
  ['S3', '50'],
  ['S2', '45'],
  ['S1', '40'],
  ['SD', '05'],
];

/** `3,45` or `3.45` or `86.5` in hundredths; null when blank, undefined when it is no such number. */
function gpaOf(text: string): number | null | undefined {
  if (text === '') return null;
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths <= 10_000 ? hundredths : undefined;
}

const column = (code: string, name: string, id: string, en: string) =>
  rejection(code, { id: `${name}: ${id}`, en: `${name}: ${en}` }, { path: [name] });

const NIK = column('NIK_NOT_16_DIGITS', 'NIK', 'harus 16 angka.', 'must be 16 digits.');
const NUMBER = column(
  'PARTICIPANT_NUMBER_INVALID',
  'NO PESERTA',
  '4 sampai 40 huruf, angka atau tanda hubung.',
  '4 to 40 letters, digits or hyphens.',
);
const NAME = column('NAME_REQUIRED', 'NAMA', 'wajib diisi.', 'is required.');
const BIRTH_DATE = column('BIRTH_DATE_INVALID', 'TANGGAL LAHIR', 'tulis YYYY-MM-DD.', 'write YYYY-MM-DD.');
const EDUCATION = column(
  'EDUCATION_LEVEL_UNKNOWN',
  'PENDIDIKAN',
  'awali dengan tingkatnya, mis. S-1.',
  'begin with the level, as S-1.',
);
const GPA = column('GPA_INVALID', 'IPK', '0 sampai 100, dua desimal.', '0 to 100, two decimals.');
