import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/** Jenjang of a functional position, lowest first. */
export const jfLevels = [
  'PEMULA',
  'TERAMPIL',
  'MAHIR',
  'PENYELIA',
  'AHLI_PERTAMA',
  'AHLI_MUDA',
  'AHLI_MADYA',
  'AHLI_UTAMA',
] as const;
export type JfLevel = (typeof jfLevels)[number];

const byLastWord: Readonly<Record<string, JfLevel>> = {
  pemula: 'PEMULA',
  terampil: 'TERAMPIL',
  mahir: 'MAHIR',
  penyelia: 'PENYELIA',
  pertama: 'AHLI_PERTAMA',
  muda: 'AHLI_MUDA',
  madya: 'AHLI_MADYA',
  utama: 'AHLI_UTAMA',
};

/**
 * A functional position is of the level that its title ends with: personnel tells a position's kind and title, and
 * its level only so. Null for any other kind, and for a title that names no level.
 * @law PP 11/2017 art. 69
 * @from 2017-04-07
 */
export function jfLevelOf(kind: string, title: string): JfLevel | null {
  const words = title.trim().toLowerCase().split(/\s+/);
  return kind === 'FUNGSIONAL' && words.length > 1 ? (byLastWord[words.at(-1) ?? ''] ?? null) : null;
}

export const jfLevelRule: Rule = {
  sentence: 'A functional position is of the level that its title ends with.',
  law: ['PP 11/2017 art. 69'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a pelaksana whose title ends with Madya',
    expected: 'no level',
    run: () => jfLevelOf('PELAKSANA', 'Pengadministrasi Madya') ?? 'no level',
  },
};
