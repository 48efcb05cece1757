import type { Rule } from '@asn/law';

/** How high a position stands, from 1 for a pelaksana to 6 for the highest leaders. */
export type Rung = 1 | 2 | 3 | 4 | 5 | 6;

const RUNGS_OF_KINDS: Readonly<Record<string, Rung>> = {
  PELAKSANA: 1,
  PENGAWAS: 2,
  ADMINISTRATOR: 3,
  JPT_PRATAMA: 4,
  JPT_MADYA: 5,
  JPT_UTAMA: 6,
};

/** Levels of a functional position, by the last word of its title, and the rung of the post that each equals. */
const RUNGS_OF_LEVELS: Readonly<Record<string, Rung>> = {
  pemula: 1,
  terampil: 1,
  mahir: 1,
  penyelia: 1,
  pertama: 1,
  muda: 2,
  madya: 3,
  utama: 4,
};

/**
 * A functional position equals a managerial one by its level: ahli muda a pengawas, ahli madya an administrator, ahli
 * utama a JPT pratama. Null for a position that is not known, and for a title that names no level.
 * @law PP 11/2017 arts. 54, 107 jo PP 17/2020
 * @from 2017-04-07
 */
export function rungOf(kind: string | null, title: string | null): Rung | null {
  if (kind === null) return null;
  if (kind !== 'FUNGSIONAL') return RUNGS_OF_KINDS[kind] ?? null;
  return RUNGS_OF_LEVELS[levelWord(title ?? '')] ?? null;
}

/** The last word of the title of a functional position, which names its level. */
export const levelWord = (title: string): string => title.trim().toLowerCase().split(/\s+/).at(-1) ?? '';

export const rungRule: Rule = {
  sentence: 'A functional position equals a managerial one by its level.',
  law: ['PP 11/2017 art. 54', 'PP 11/2017 art. 107 jo PP 17/2020'],
  from: null,
  to: null,
  boundary: {
    case: 'a pengawas and a Guru Ahli Muda, an administrator and an Auditor Ahli Madya, a Guru of no level',
    expected: '2 2, 3 3, not known',
    run: () =>
      [
        [rungOf('PENGAWAS', 'Lurah'), rungOf('FUNGSIONAL', 'Guru Ahli Muda')],
        [rungOf('ADMINISTRATOR', 'Camat'), rungOf('FUNGSIONAL', 'Auditor Ahli Madya')],
        [rungOf('FUNGSIONAL', 'Guru') ?? 'not known'],
      ]
        .map((rungs) => rungs.join(' '))
        .join(', '),
  },
};
