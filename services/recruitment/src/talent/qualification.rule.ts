import { topics } from '@asn/events';
import type { Rule } from '@asn/law';
import { educationLevels } from './education-level.table.ts';
import type { Figures } from './figures.ts';
import type { PartScore } from './part.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { TalentFacts } from './talent-facts.ts';

/**
 * The highest level of education scores qualification; a level that is not known scores nothing, not even zero.
 * @law PermenPANRB 3/2020
 */
export function qualificationScore(
  { educationLevel }: Pick<TalentFacts, 'educationLevel'>,
  figures: Figures,
): PartScore {
  const level = educationLevel === null ? undefined : educationLevels[educationLevel];
  return {
    score: level === undefined ? null : figures[level.figure],
    reasons: [level === undefined ? EDUCATION_UNKNOWN : EDUCATION_KNOWN],
    inputs: [
      {
        what: 'EDUCATION_LEVEL',
        value: level?.name ?? null,
        source: topics.personnel,
        asOf: null,
        eventId: null,
      },
    ],
    law: 'PermenPANRB 3/2020; Kepka BKN 411/2025',
  };
}

export const EDUCATION_UNKNOWN = {
  id: 'Tingkat pendidikan belum diketahui.',
  en: 'The level of education is not known.',
};
const EDUCATION_KNOWN = {
  id: 'Menurut tingkat pendidikan tertinggi yang tercatat.',
  en: 'By the highest level of education on record.',
};

export const qualificationScoreRule: Rule = {
  sentence: 'The highest level of education scores qualification.',
  law: ['PermenPANRB 3/2020', 'Kepka BKN 411/2025'],
  from: null,
  to: null,
  boundary: {
    case: 'S-1, the profession that follows it, and a level that is not known',
    expected: '60, 60, not known',
    run: () =>
      ['40', '42', null]
        .map((educationLevel) => qualificationScore({ educationLevel }, standardFigures.figures).score)
        .map((score) => score ?? 'not known')
        .join(', '),
  },
};
