import type { EventEnvelope, EventHandler, Sql } from '@asn/event-log';
import { eventTypes, type CandidateHired, type CandidateRefused } from '@asn/events';
import { lockCandidate, step } from './candidate-row.ts';
import { fillPlaces } from './fill-places.ts';

/** Personnel hired the candidate. */
const hired: EventHandler<Sql> = async (tx, { key, data }: EventEnvelope<CandidateHired>) => {
  const candidate = await lockCandidate(tx, key);
  // Told again it is the same employee, or one candidate became two.
  const same = (candidate?.employee_id ?? data.employeeId) === data.employeeId;
  const taken =
    candidate !== null &&
    same &&
    (await step(tx, candidate, 'HIRED', { employeeId: data.employeeId, hiredOn: data.hiredOn }));
  // Parked and shown to an admin: somebody was hired whom this service did not hand over.
  if (!taken) throw new Error(`a candidate was hired in the state ${candidate?.state ?? 'UNKNOWN'}`);
};

/** Personnel refused the candidate: the place goes to the next in rank, in the same transaction. */
const refused: EventHandler<Sql> = async (tx, { key, data }: EventEnvelope<CandidateRefused>) => {
  const candidate = await lockCandidate(tx, key);
  if (candidate === null || !(await step(tx, candidate, 'REFUSED', { codes: data.codes })))
    throw new Error(`a candidate was refused in the state ${candidate?.state ?? 'UNKNOWN'}`);
  if (candidate.state !== 'WITHDRAWN') await fillPlaces(tx, candidate.line_id, candidate.id);
};

/** What personnel's answers mean here. */
export const candidateAnswers: Record<string, EventHandler<Sql>> = {
  [eventTypes.CandidateHired.type]: hired,
  [eventTypes.CandidateRefused.type]: refused,
};
