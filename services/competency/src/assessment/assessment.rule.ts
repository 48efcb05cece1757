import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { AssessmentSource } from './actual-level.rule.ts';

/** An assessment as somebody records it: all its results at once. */
export interface AssessmentReport {
  source: AssessmentSource;
  on: LocalDate;
  validUntil: LocalDate | null;
  results: readonly { competency: string; level: number }[];
}

/**
 * An assessment has been made, is valid after its day, and says one level from 1 to 5 of each competency of the
 * dictionary that it is about.
 * @law PermenPANRB 38/2017
 * @from 2017-01-01
 */
export function assessmentRejections(
  { on, validUntil, results }: AssessmentReport,
  known: ReadonlySet<string>,
  today: LocalDate,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (on > today) rejections.push(ASSESSED_IN_FUTURE);
  if (validUntil !== null && validUntil <= on) rejections.push(VALID_FOR_NO_DAY);
  if (results.length === 0) rejections.push(NOTHING_ASSESSED);
  results.forEach(({ competency, level }, index) => {
    const path = (field: string) => ['results', `${index}`, field];
    if (!known.has(competency)) rejections.push(competencyUnknown(path('competency')));
    if (results.findIndex((other) => other.competency === competency) !== index)
      rejections.push(assessedTwice(path('competency')));
    if (!isLevel(level)) rejections.push(levelUnknown(path('level')));
  });
  return rejections;
}

/** Whoever is assessed neither records nor corrects what was found. */
export const OWN_ASSESSMENT = rejection(
  'OWN_ASSESSMENT',
  {
    id: 'Penilaian diri sendiri dicatat dan dikoreksi oleh orang lain.',
    en: 'Somebody else records and corrects one’s own assessment.',
  },
  { path: ['employee'] },
);

export const isLevel = (level: number): boolean => Number.isInteger(level) && level >= 1 && level <= 5;

const ASSESSED_IN_FUTURE = rejection(
  'ASSESSED_IN_FUTURE',
  { id: 'Tanggal penilaian belum tiba.', en: 'The day of the assessment has not come yet.' },
  { path: ['on'] },
);
const VALID_FOR_NO_DAY = rejection(
  'VALID_FOR_NO_DAY',
  {
    id: 'Masa berlaku harus berakhir setelah tanggal penilaian.',
    en: 'It must be valid beyond the day of the assessment.',
  },
  { path: ['validUntil'] },
);
const NOTHING_ASSESSED = rejection(
  'NOTHING_ASSESSED',
  { id: 'Isi sedikitnya satu hasil.', en: 'Give one result at least.' },
  { path: ['results'] },
);
export const competencyUnknown = (path: string[]): Rejection =>
  rejection(
    'COMPETENCY_UNKNOWN',
    { id: 'Kompetensi ini tidak ada dalam kamus.', en: 'The dictionary has no such competency.' },
    { path, law: 'PermenPANRB 38/2017' },
  );
const assessedTwice = (path: string[]) =>
  rejection(
    'ASSESSED_TWICE',
    { id: 'Kompetensi ini disebut dua kali.', en: 'This competency is there twice.' },
    { path },
  );
export const levelUnknown = (path: string[]): Rejection =>
  rejection(
    'LEVEL_UNKNOWN',
    { id: 'Level 1 sampai 5.', en: 'A level is 1 to 5.' },
    { path, law: 'PermenPANRB 38/2017' },
  );

export const assessmentRule: Rule = {
  sentence:
    'An assessment has been made, and says one level from 1 to 5 of each competency that it is about.',
  law: ['PermenPANRB 38/2017'],
  from: localDate('2017-01-01'),
  to: null,
  boundary: {
    case: 'of today, valid until today, with level 6',
    expected: 'VALID_FOR_NO_DAY LEVEL_UNKNOWN',
    run: () => {
      const today = localDate('2026-03-01');
      const results = [{ competency: 'M1', level: 6 }];
      return assessmentRejections(
        { source: 'TEST', on: today, validUntil: today, results },
        new Set(['M1']),
        today,
      )
        .map(({ code }) => code)
        .join(' ');
    },
  },
};
