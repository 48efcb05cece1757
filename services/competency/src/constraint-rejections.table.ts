import type { ConstraintRejections } from '@asn/subgraph';
import { ASSESSMENT_CORRECTED } from './assessment/correct.ts';
import { CERTIFICATE_TAKEN, RECORDED_ALREADY } from './learning/propose.ts';
import { DUTY_THERE } from './learning/replace-duty.ts';
import { REGISTERED_ALREADY } from './session/register.ts';

/** What each constraint means that a use case may run into when two act at once. */
export const constraintRejections: ConstraintRejections = {
  assessment_corrects_unique: ASSESSMENT_CORRECTED,
  learning_record_certificate_unique: CERTIFICATE_TAKEN,
  learning_record_same_unique: RECORDED_ALREADY,
  learning_duty_primary: DUTY_THERE,
  registration_session_person_unique: REGISTERED_ALREADY,
};
