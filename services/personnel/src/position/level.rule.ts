import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { PositionKind } from './position-kind.table.ts';

/** Jenjang of a functional position, lowest first: four of skill (keterampilan), four of expertise (keahlian). */
export const positionLevels = [
  'PEMULA',
  'TERAMPIL',
  'MAHIR',
  'PENYELIA',
  'AHLI_PERTAMA',
  'AHLI_MUDA',
  'AHLI_MADYA',
  'AHLI_UTAMA',
] as const;
export type PositionLevel = (typeof positionLevels)[number];

const byLastWord: Readonly<Record<string, PositionLevel>> = {
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
 * The title of a functional position ends with its level: `Guru Ahli Madya`, also `Guru Madya` as it was written
 * before. Null for any other kind of position, and for a title that names no level.
 * @law PP 11/2017 art. 69
 * @from 2017-04-07
 */
export function levelOf(kind: PositionKind, title: string): PositionLevel | null {
  if (kind !== 'FUNGSIONAL') return null;
  const words = title.trim().toLowerCase().split(/\s+/);
  return words.length < 2 ? null : (byLastWord[words.at(-1) ?? ''] ?? null);
}

export const levelRule: Rule = {
  sentence: 'The title of a functional position ends with its level.',
  law: ['PP 11/2017 art. 69'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'Guru Madya, written as before',
    expected: 'AHLI_MADYA',
    run: () => levelOf('FUNGSIONAL', 'Guru Madya') ?? 'none',
  },
};
