import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { EDUCATION_LEVELS } from '../import/code-lists.table.ts';

/** Schooling as somebody tells it. */
export interface ToldEducation {
  /** SIASN's code of the level. */
  level: string;
  field: string;
  institution: string;
  graduatedYear: number;
  certificateNumber: string;
  document: { number: string; date: LocalDate };
}

/**
 * Schooling counts once a document shows it: of a level that there is, finished after the birth and by the year of the
 * document.
 * @law PP 11/2017 art. 162
 */
export function educationRejections(told: ToldEducation, birthDate: LocalDate): Rejection[] {
  const rejections: Rejection[] = [];
  if (!EDUCATION_LEVELS.has(told.level)) rejections.push(EDUCATION_LEVEL_UNKNOWN);
  for (const key of ['field', 'institution', 'certificateNumber'] as const) {
    if (told[key].trim() === '') rejections.push(missing(key));
  }
  const [born, shown] = [Number(birthDate.slice(0, 4)), Number(told.document.date.slice(0, 4))];
  if (told.graduatedYear <= born || told.graduatedYear > shown) rejections.push(YEAR_IMPLAUSIBLE);
  return rejections;
}

/** Whether a level is above another; any is above none. The codes rise with the level. */
export const isHigherLevel = (level: string, than: string | null): boolean => than === null || level > than;

const EDUCATION_LEVEL_UNKNOWN = rejection(
  'EDUCATION_LEVEL_UNKNOWN',
  { id: 'Kode tingkat pendidikan tidak dikenal.', en: 'There is no such level of education.' },
  { path: ['level'] },
);
const YEAR_IMPLAUSIBLE = rejection(
  'YEAR_IMPLAUSIBLE',
  {
    id: 'Tahun lulus harus setelah kelahiran dan tidak setelah tahun dokumen.',
    en: 'The year must be after the birth and not after that of the document.',
  },
  { path: ['graduatedYear'] },
);
const missing = (key: string): Rejection =>
  rejection('EDUCATION_FIELD_MISSING', { id: 'Wajib diisi.', en: 'It is required.' }, { path: [key] });

export const educationRule: Rule = {
  sentence: 'Schooling counts once a document shows it, finished by the year of the document.',
  law: ['PP 11/2017 art. 162'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'finished in 2026, shown by a document of 31 December 2025',
    expected: 'YEAR_IMPLAUSIBLE',
    run: () =>
      educationRejections(
        {
          ...{ level: '45', field: 'Manajemen', institution: 'Universitas Jambi', graduatedYear: 2026 },
          certificateNumber: '1/S2',
          document: { number: '1/SK', date: localDate('2025-12-31') },
        },
        localDate('1980-01-01'),
      )
        .map(({ code }) => code)
        .join() || 'counts',
  },
};
