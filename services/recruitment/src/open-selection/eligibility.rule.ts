import { addYears, fullYearsBetween, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule, Sentence } from '@asn/law';

const LAW = 'PP 11/2017 art. 107 jo PP 17/2020';

/** What is asked of who applies for a JPT pratama: a condition, whether it is met, and why. */
export interface Condition {
  condition: 'EDUCATION' | 'EXPERIENCE' | 'PRESENT_LEVEL' | 'AGE';
  met: boolean;
  why: Sentence;
  law: string;
}

export interface OpenSelectionApplicant {
  birthDate: LocalDate;
  /** The SIASN code of the level of education: 35 for D-IV, 40 for S-1. */
  educationLevel: string;
  /** Full years in positions related to the one that is vacant, counted together. */
  relatedYears: number;
  /** Since when they are administrator or JF ahli madya, without a break; null when they are neither. */
  administratorOrMadyaSince: LocalDate | null;
}

const LEVELS = ['35', '40', '45', '50'];
const RELATED_YEARS = 5;
const LEVEL_YEARS = 2;
const HIGHEST_AGE = 56;

/**
 * Who applies for a JPT pratama has S1 or D4, five years of related experience, two years as administrator or JF ahli
 * madya, and is at most 56 years old. Each condition is told with its reason, also those that are met.
 * @law PP 11/2017 art. 107 jo PP 17/2020
 *
 * @param day the last day of the application
 */
export function openSelectionConditions(applicant: OpenSelectionApplicant, day: LocalDate): Condition[] {
  const since = applicant.administratorOrMadyaSince;
  const age = fullYearsBetween(applicant.birthDate, day);
  // 56 is met until the birthday on which 57 is reached.
  const withinAge = age <= HIGHEST_AGE;
  return [
    {
      condition: 'EDUCATION',
      met: LEVELS.includes(applicant.educationLevel),
      why: { id: 'Pendidikan paling rendah S-1 atau D-IV.', en: 'At least S1 or D4.' },
      law: LAW,
    },
    {
      condition: 'EXPERIENCE',
      met: applicant.relatedYears >= RELATED_YEARS,
      why: {
        id: `Pengalaman jabatan terkait paling singkat ${RELATED_YEARS} tahun; tercatat ${applicant.relatedYears}.`,
        en: `${RELATED_YEARS} years of related experience; on record: ${applicant.relatedYears}.`,
      },
      law: LAW,
    },
    {
      condition: 'PRESENT_LEVEL',
      met: since !== null && addYears(since, LEVEL_YEARS) <= day,
      why: {
        id: `Administrator atau JF ahli madya paling singkat ${LEVEL_YEARS} tahun; sejak ${since ?? '–'}.`,
        en: `${LEVEL_YEARS} years as administrator or JF ahli madya; since ${since ?? '–'}.`,
      },
      law: LAW,
    },
    {
      condition: 'AGE',
      met: withinAge,
      why: {
        id: `Usia paling tinggi ${HIGHEST_AGE} tahun pada ${day}.`,
        en: `At most ${HIGHEST_AGE} years old on ${day}.`,
      },
      law: LAW,
    },
  ];
}

export const openSelectionRule: Rule = {
  sentence:
    'Who applies for a JPT pratama has S1 or D4, five years of related experience, two years as administrator or JF ahli madya, and is at most 56.',
  law: [LAW],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'an administrator since 1 April 2025, born on 31 March 1970, on 31 March 2027',
    expected: 'PRESENT_LEVEL, AGE',
    run: () =>
      openSelectionConditions(
        {
          birthDate: localDate('1970-03-31'),
          educationLevel: '40',
          relatedYears: 5,
          administratorOrMadyaSince: localDate('2025-04-01'),
        },
        localDate('2027-03-31'),
      )
        .filter(({ met }) => !met)
        .map(({ condition }) => condition)
        .join(', '),
  },
};
