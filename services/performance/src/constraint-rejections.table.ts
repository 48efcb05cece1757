import type { ConstraintRejections } from '@asn/subgraph';
import { ANSWERED_ALREADY } from './feedback/answer.ts';
import { CORRECTED_ALREADY } from './progress/record.ts';
import { SKP_THERE } from './skp/open.ts';

/** What each constraint means that a use case may run into when two act at once. */
export const constraintRejections: ConstraintRejections = {
  skp_person_id_valid_excl: SKP_THERE,
  progress_entry_corrects_unique: CORRECTED_ALREADY,
  feedback_answer_pkey: ANSWERED_ALREADY,
};
