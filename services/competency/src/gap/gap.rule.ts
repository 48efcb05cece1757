import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/** What is known of a competency of a person in a position. */
export type GapState = 'MET' | 'BELOW' | 'NOT_ASSESSED' | 'NOT_REQUIRED';

export interface Gap {
  state: GapState;
  /** Required minus actual: above 0 is missing, below 0 is more than required; null where one of them is unknown. */
  gap: number | null;
}

/**
 * A gap is the required level minus the actual one. Whoever was not assessed has an unknown gap, never the whole
 * level; what is not required leaves none.
 * @law PermenPANRB 38/2017
 * @from 2017-01-01
 */
export function gapOf(required: number | null, actual: number | null): Gap {
  if (required === null) return { state: 'NOT_REQUIRED', gap: null };
  if (actual === null) return { state: 'NOT_ASSESSED', gap: null };
  return { state: actual < required ? 'BELOW' : 'MET', gap: required - actual };
}

export const gapRule: Rule = {
  sentence: 'A gap is the required level minus the actual one; without an assessment it is unknown.',
  law: ['PermenPANRB 38/2017'],
  from: localDate('2017-01-01'),
  to: null,
  boundary: {
    case: 'level 3 required and nothing assessed; then level 3 assessed',
    expected: 'NOT_ASSESSED null, MET 0',
    run: () => [gapOf(3, null), gapOf(3, 3)].map(({ state, gap }) => `${state} ${gap}`).join(', '),
  },
};
