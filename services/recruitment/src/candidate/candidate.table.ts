/** How far somebody is who passed. */
export type CandidateState = 'PASSED' | 'PROPOSED' | 'HANDED_OVER' | 'HIRED' | 'REFUSED' | 'WITHDRAWN';

/** What happens to a candidate: `propose`, `withdraw` by an admin; `hand over`, `hired`, `refused` by personnel. */
export type CandidateStep = 'PROPOSE' | 'HAND_OVER' | 'HIRED' | 'REFUSED' | 'WITHDRAW';

/**
 * What each step makes of each state; what is not here cannot happen. Once personnel has been told who somebody is it
 * may be hiring them at this moment, so that only its answer, hired or refused, frees the place.
 */
export const candidateTable: Readonly<
  Record<CandidateState, Partial<Record<CandidateStep, CandidateState>>>
> = {
  PASSED: { PROPOSE: 'PROPOSED', WITHDRAW: 'WITHDRAWN' },
  PROPOSED: { HAND_OVER: 'HANDED_OVER', REFUSED: 'REFUSED', WITHDRAW: 'WITHDRAWN' },
  HANDED_OVER: { HAND_OVER: 'HANDED_OVER', HIRED: 'HIRED', REFUSED: 'REFUSED' },
  HIRED: { HIRED: 'HIRED' },
  REFUSED: {},
  // Personnel answers a proposal that was withdrawn meanwhile: it found no place for it.
  WITHDRAWN: { REFUSED: 'WITHDRAWN' },
};

/** The states in which a place is free again. */
export const FREED: readonly CandidateState[] = ['REFUSED', 'WITHDRAWN'];
