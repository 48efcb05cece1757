import { topics } from '@asn/events';
import type { Rule } from '@asn/law';
import { educationLevels } from './education-level.table.ts';
import type { IpAsnFacts } from './ip-asn-facts.ts';
import type { Component, Points } from './points.ts';
import { standardPoints } from './standard-points.table.ts';

const LAW = 'PermenPANRB 38/2018; Peraturan BKN 8/2019';

/**
 * The highest level of education gives the points of qualification; a level that is not known gives none, not even zero.
 * @law PermenPANRB 38/2018; Peraturan BKN 8/2019
 */
export function qualification(
  { educationLevel }: Pick<IpAsnFacts, 'educationLevel'>,
  points: Points,
): Component {
  const level = educationLevel === null ? undefined : educationLevels[educationLevel];
  const about = {
    max: points.QUALIFICATION_S3,
    law: LAW,
    inputs: [
      {
        what: 'EDUCATION_LEVEL' as const,
        value: level?.name ?? null,
        source: topics.personnel,
        asOf: null,
        eventId: null,
      },
    ],
  };
  return level === undefined
    ? { ...about, points: null, reasons: [EDUCATION_UNKNOWN] }
    : { ...about, points: points[level.case], reasons: [SENTENCES[level.case]!] };
}

const EDUCATION_UNKNOWN = {
  id: 'Tingkat pendidikan belum diketahui.',
  en: 'The level of education is not known.',
};

const SENTENCES: Readonly<Record<string, { id: string; en: string }>> = {
  QUALIFICATION_S3: { id: 'Pendidikan S-3.', en: 'Education: S-3 (doctorate).' },
  QUALIFICATION_S2: { id: 'Pendidikan S-2.', en: 'Education: S-2 (master).' },
  QUALIFICATION_S1: { id: 'Pendidikan S-1 atau D-IV.', en: 'Education: S-1 or D-IV (bachelor).' },
  QUALIFICATION_D3: { id: 'Pendidikan D-III.', en: 'Education: D-III (diploma of three years).' },
  QUALIFICATION_SMA: {
    id: 'Pendidikan D-II, D-I, atau SMA sederajat.',
    en: 'Education: D-II, D-I or upper secondary school.',
  },
  QUALIFICATION_SMP: {
    id: 'Pendidikan SMP atau di bawahnya.',
    en: 'Education: lower secondary school or below.',
  },
};

export const qualificationRule: Rule = {
  sentence: 'The highest level of education gives the points of qualification.',
  law: ['PermenPANRB 38/2018', 'Peraturan BKN 8/2019'],
  from: null,
  to: null,
  boundary: {
    case: 'S-1, the profession that follows it, and a level that is not known',
    expected: '15, 15, not known',
    run: () =>
      ['40', '42', null]
        .map(
          (educationLevel) => qualification({ educationLevel }, standardPoints.points).points ?? 'not known',
        )
        .join(', '),
  },
};
