import { rejection, type Rejection } from '@asn/law';
import type { CandidateState } from './candidate.table.ts';

export const CANDIDATE_NOT_FOUND = rejection(
  'CANDIDATE_NOT_FOUND',
  { id: 'Calon tidak ditemukan.', en: 'There is no such candidate.' },
  { path: ['candidate'] },
);

/** The candidate's state does not allow this step. */
export const notNow = (state: CandidateState): Rejection =>
  state === 'HANDED_OVER'
    ? rejection(
        'BEING_HIRED',
        {
          id: 'Calon ini sedang diangkat oleh layanan kepegawaian; tunggu jawabannya.',
          en: 'Personnel is hiring this candidate; wait for its answer.',
        },
        { path: ['candidate'] },
      )
    : rejection(
        'STEP_NOT_POSSIBLE',
        {
          id: `Langkah ini tidak mungkin lagi: calon berstatus ${state}.`,
          en: `This is not possible any more: the candidate is ${state}.`,
        },
        { path: ['candidate'] },
      );
