import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { jfLevels } from './jf-level.rule.ts';

/** Kinds of position, as personnel tells them (UU 20/2023 arts. 13-19). */
export const positionKinds = [
  'JPT_UTAMA',
  'JPT_MADYA',
  'JPT_PRATAMA',
  'ADMINISTRATOR',
  'PENGAWAS',
  'FUNGSIONAL',
  'PELAKSANA',
] as const;

/** Which positions a requirement is about, as it is written. */
export interface RequirementScopeInput {
  position: string | null;
  kind: string | null;
  echelon: string | null;
  jfLevel: string | null;
}

/** A requirement as somebody sets it. */
export interface RequirementInput extends RequirementScopeInput {
  competency: string;
  level: number;
  from: LocalDate;
}

/**
 * A requirement is about one position, or about a kind of position, which an echelon or, for a functional one, its
 * level may narrow; it requires a level from 1 to 5 of a competency of the dictionary, or none (0).
 * @law PermenPANRB 38/2017
 * @from 2017-01-01
 */
export function requirementRejections(
  { position, kind, echelon, jfLevel, level }: Omit<RequirementInput, 'from' | 'competency'>,
  known: { competency: boolean; position: boolean },
): Rejection[] {
  const rejections: Rejection[] = [];
  const narrowed = echelon !== null || jfLevel !== null;
  if ((position === null) === (kind === null) || (position !== null && narrowed))
    rejections.push(SCOPE_UNCLEAR);
  if (position !== null && !known.position) rejections.push(POSITION_UNKNOWN);
  if (kind !== null && !includes(positionKinds, kind)) rejections.push(unknown('kind', positionKinds));
  if (jfLevel !== null && kind !== 'FUNGSIONAL') rejections.push(JF_LEVEL_OF_OTHER);
  if (jfLevel !== null && !includes(jfLevels, jfLevel)) rejections.push(unknown('jfLevel', jfLevels));
  if (echelon !== null && !/^(I|II|III|IV|V)\.[ab]$/.test(echelon))
    rejections.push(unknown('echelon', ['III.a']));
  if (echelon !== null && (kind === 'FUNGSIONAL' || kind === 'PELAKSANA')) rejections.push(ECHELON_OF_OTHER);
  if (!known.competency) rejections.push(COMPETENCY_UNKNOWN);
  if (!Number.isInteger(level) || level < 0 || level > 5) rejections.push(LEVEL_UNKNOWN);
  return rejections;
}

const includes = (list: readonly string[], text: string): boolean => list.includes(text);

const SCOPE_UNCLEAR = rejection(
  'SCOPE_UNCLEAR',
  {
    id: 'Sebutkan satu jabatan, atau satu jenis jabatan (dengan eselon atau jenjang bila perlu).',
    en: 'Name one position, or one kind of position (with an echelon or a level where needed).',
  },
  { path: ['kind'] },
);
const POSITION_UNKNOWN = rejection(
  'POSITION_UNKNOWN',
  { id: 'Jabatan tidak ditemukan.', en: 'There is no such position.' },
  { path: ['position'] },
);
const JF_LEVEL_OF_OTHER = rejection(
  'JF_LEVEL_OF_OTHER',
  { id: 'Jenjang hanya ada pada jabatan fungsional.', en: 'Only functional positions have a level.' },
  { path: ['jfLevel'], law: 'PP 11/2017 art. 69' },
);
const ECHELON_OF_OTHER = rejection(
  'ECHELON_OF_OTHER',
  { id: 'Eselon hanya ada pada jabatan manajerial.', en: 'Only managerial positions have an echelon.' },
  { path: ['echelon'] },
);
const COMPETENCY_UNKNOWN = rejection(
  'COMPETENCY_UNKNOWN',
  { id: 'Kompetensi ini tidak ada dalam kamus.', en: 'The dictionary has no such competency.' },
  { path: ['competency'], law: 'PermenPANRB 38/2017' },
);
const LEVEL_UNKNOWN = rejection(
  'LEVEL_UNKNOWN',
  {
    id: 'Level 1 sampai 5, atau 0 bila tidak lagi disyaratkan.',
    en: 'A level is 1 to 5, or 0 to require it no more.',
  },
  { path: ['level'], law: 'PermenPANRB 38/2017' },
);
const unknown = (field: string, known: readonly string[]) =>
  rejection(
    'CODE_UNKNOWN',
    {
      id: `Tidak dikenal; contohnya ${known.join(', ')}.`,
      en: `Not known; for example ${known.join(', ')}.`,
    },
    { path: [field] },
  );

export const requirementRule: Rule = {
  sentence: 'A requirement is about one position, or about a kind narrowed by an echelon or a JF level.',
  law: ['PermenPANRB 38/2017'],
  from: localDate('2017-01-01'),
  to: null,
  boundary: {
    case: 'administrators of the level ahli madya, competency level 6',
    expected: 'JF_LEVEL_OF_OTHER LEVEL_UNKNOWN',
    run: () =>
      requirementRejections(
        { position: null, kind: 'ADMINISTRATOR', echelon: null, jfLevel: 'AHLI_MADYA', level: 6 },
        { competency: true, position: true },
      )
        .map(({ code }) => code)
        .join(' '),
  },
};
