import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/** Sources of an assessment, the most formal first. */
export const assessmentSources = ['ASSESSMENT_CENTRE', 'TEST', 'THREE_SIXTY', 'SUPERIOR'] as const;
export type AssessmentSource = (typeof assessmentSources)[number];

/** An assessment as it stands after its corrections. */
export interface Assessed {
  id: string;
  competency: string;
  level: number;
  source: AssessmentSource;
  on: LocalDate;
  /** The first day on which it no longer counts; null where it does not expire. */
  until: LocalDate | null;
}

/**
 * Of the assessments of a competency that are valid on a day, the latest says the level; of the same day, the most
 * formal: assessment centre, test, 360, superior. Where none is valid the level is unknown, never 0.
 * @law PermenPANRB 38/2017
 * @from 2017-01-01
 */
export function actualLevels<A extends Assessed>(assessments: readonly A[], day: LocalDate): Map<string, A> {
  const actual = new Map<string, A>();
  for (const one of assessments) {
    if (one.on > day || (one.until !== null && one.until <= day)) continue;
    const found = actual.get(one.competency);
    if (found === undefined || isLater(one, found)) actual.set(one.competency, one);
  }
  return actual;
}

function isLater(a: Assessed, b: Assessed): boolean {
  if (a.on !== b.on) return a.on > b.on;
  const formality = assessmentSources.indexOf(a.source) - assessmentSources.indexOf(b.source);
  return formality === 0 ? a.id > b.id : formality < 0;
}

export const actualLevelRule: Rule = {
  sentence:
    'Of the assessments valid on a day the latest says the level, and of the same day the most formal; none is unknown.',
  law: ['PermenPANRB 38/2017'],
  from: localDate('2017-01-01'),
  to: null,
  boundary: {
    case: 'an assessment valid until 1 March (the first day on which it no longer counts), on 28 February and 1 March',
    expected: '3, then unknown',
    run: () => {
      const one: Assessed = {
        id: 'a',
        competency: 'M1',
        level: 3,
        source: 'TEST',
        on: localDate('2023-03-01'),
        until: localDate('2026-03-01'),
      };
      const on = (day: string) => actualLevels([one], localDate(day)).get('M1')?.level ?? 'unknown';
      return `${on('2026-02-28')}, then ${on('2026-03-01')}`;
    },
  },
};
