import type { EventHandler, Reactions, Sql } from '@asn/event-log';
import { eventTypes, snapshotTopics, topics } from '@asn/events';
import { forgetAppraisals, forgetSanctions, keepAppraisal, keepSanctions } from './known.sql.ts';

type Part = Omit<Reactions<Sql>, 'database'>;

const appraisal: EventHandler<Sql> = keepAppraisal;
const sanctions: EventHandler<Sql> = keepSanctions;

/** What performance's events mean for the index: the predikat of a year. */
export const onPerformance = (name: string): Part => ({
  name,
  topics: [topics.performance],
  handlers: {
    [eventTypes.AppraisalSealed.type]: appraisal,
    [eventTypes.AppraisalCorrected.type]: appraisal,
  },
  snapshots: { [snapshotTopics.performance.appraisal]: { of: topics.performance, load: appraisal } },
  clear: forgetAppraisals,
});

/** What attendance's events mean for the index: the sanctions that stand. */
export const onAttendance = (name: string): Part => ({
  name,
  topics: [topics.attendance],
  handlers: {
    [eventTypes.SanctionImposed.type]: sanctions,
    [eventTypes.SanctionRevoked.type]: sanctions,
  },
  snapshots: { [snapshotTopics.attendance.discipline]: { of: topics.attendance, load: sanctions } },
  clear: forgetSanctions,
});
