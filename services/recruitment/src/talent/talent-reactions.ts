import type { EventHandler, Reactions, Sql } from '@asn/event-log';
import { eventTypes, snapshotTopics, topics } from '@asn/events';
import { forgetAll, keepAppraisal, keepAssessments, keepRequirement, keepSanctions } from './known.sql.ts';

type Part = Omit<Reactions<Sql>, 'database'>;

const appraisal: EventHandler<Sql> = keepAppraisal;
const sanctions: EventHandler<Sql> = keepSanctions;
const assessments: EventHandler<Sql> = keepAssessments;
const requirement: EventHandler<Sql> = keepRequirement;

/** What performance's events mean for the talent map: the predikat of a year. */
export const onPerformance = (name: string): Part => ({
  name,
  topics: [topics.performance],
  handlers: {
    [eventTypes.AppraisalSealed.type]: appraisal,
    [eventTypes.AppraisalCorrected.type]: appraisal,
  },
  snapshots: { [snapshotTopics.performance.appraisal]: { of: topics.performance, load: appraisal } },
  clear: forgetAll('known_appraisal'),
});

/** What attendance's events mean for the talent map: the sanctions that stand. */
export const onAttendance = (name: string): Part => ({
  name,
  topics: [topics.attendance],
  handlers: {
    [eventTypes.SanctionImposed.type]: sanctions,
    [eventTypes.SanctionRevoked.type]: sanctions,
  },
  snapshots: { [snapshotTopics.attendance.discipline]: { of: topics.attendance, load: sanctions } },
  clear: forgetAll('known_discipline'),
});

/** What competency's events mean for the talent map: what people reach, and what positions require. */
export const onCompetency = (name: string): Part => ({
  name,
  topics: [topics.competency],
  handlers: {
    [eventTypes.AssessmentRecorded.type]: assessments,
    [eventTypes.RequirementChanged.type]: requirement,
  },
  snapshots: {
    [snapshotTopics.competency.profile]: { of: topics.competency, load: assessments },
    [snapshotTopics.competency.requirement]: { of: topics.competency, load: requirement },
  },
  clear: forgetAll('known_profile', 'known_requirement'),
});
