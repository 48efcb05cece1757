import { recordChanges, type UnitOfWork } from '@asn/subgraph';
import { profileAggregate } from './profile-aggregate.ts';

/** Tells what is now known of these people's assessments, once each. */
export const recordAssessments = (unit: UnitOfWork, people: readonly string[]): Promise<void> =>
  recordChanges(
    unit,
    profileAggregate,
    [...new Set(people)].map((id) => ({
      id,
      events: [
        ({ assessments }) => ({ type: 'asn.competency.assessment-recorded.v1', data: { assessments } }),
      ],
    })),
  );

/** Tells what is now known of these people's learning hours, once each. */
export const recordLearning = (unit: UnitOfWork, people: readonly string[]): Promise<void> =>
  recordChanges(
    unit,
    profileAggregate,
    [...new Set(people)].map((id) => ({
      id,
      events: [({ learning }) => ({ type: 'asn.competency.learning-recorded.v1', data: { learning } })],
    })),
  );
