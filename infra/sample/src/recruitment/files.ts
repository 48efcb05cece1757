import { lineOf, writeLines } from '../delimited-file.ts';
import type { SampleApplicant, SkbPart } from './applicants.ts';
import type { SampleSelection } from './selections.ts';

/** The 16 columns of the participant export of the national portal, and the IPK. */
const COLUMNS = [
  'NIK',
  'NO PESERTA',
  'NAMA',
  'AGAMA',
  'TANGGAL LAHIR',
  'EMAIL',
  'NO. HP',
  'FORMASI',
  'PENDIDIKAN',
  'JENIS',
  'KELOMPOK',
  'DISABILITAS',
  'ALAMAT_DOMISILI',
  'KABKOTA_DOMISILI',
  'PROVINSI_DOMISILI',
  'STATUS LULUS',
  'IPK',
] as const;

/** Writes who applied, as the portal exports it. */
export function writeApplicants(file: string, { kind, lines, applicants }: SampleSelection): Promise<void> {
  const rows = applicants.map((one) =>
    lineOf([
      `'${one.nik}`,
      `'${one.number}`,
      one.name,
      one.religion,
      one.birthDate,
      one.email,
      `'${one.phone}`,
      one.line,
      one.education,
      kind,
      lines.find(({ code }) => code === one.line)!.kind,
      'TIDAK',
      'Kab. Bungo',
      'KAB. BUNGO',
      'JAMBI',
      '',
      decimal(one.gpa),
    ]),
  );
  return writeLines(file, [lineOf(COLUMNS), ...rows]);
}

/** Writes the results of the SKD of those who may sit it. */
export function writeSkd(file: string, applicants: readonly SampleApplicant[]): Promise<void> {
  const rows = applicants.map(({ number, skd }) =>
    lineOf([number, ...[skd?.twk, skd?.tiu, skd?.tkp].map((points) => `${points ?? ''}`), skd ? '' : 'TH']),
  );
  return writeLines(file, [lineOf(['NO PESERTA', 'TWK', 'TIU', 'TKP', 'STATUS']), ...rows]);
}

/** Writes the results of a part of the SKB of those who were invited. */
export function writeSkb(file: string, part: SkbPart, applicants: readonly SampleApplicant[]): Promise<void> {
  const rows = applicants.map(({ number, skb }) => lineOf([number, decimal(skb[part])]));
  return writeLines(file, [lineOf(['NO PESERTA', 'NILAI']), ...rows]);
}

/** Hundredths as `3,45`. */
const decimal = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
