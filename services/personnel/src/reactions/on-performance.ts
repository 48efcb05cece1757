import type { EventEnvelope, EventHandler, Reactions, Sql } from '@asn/event-log';
import { eventTypes, snapshotTopics, topics, type AppraisalSnapshot } from '@asn/events';
import { forgetAppraisals, keepAppraisal } from '../advancement/appraisal.sql.ts';

const sealed: EventHandler<Sql> = (tx, { key, data }: EventEnvelope<AppraisalSnapshot>) =>
  keepAppraisal(tx, key, data);

/** What performance's events do here: promotions and raises go by the appraisals that it tells. */
export const onPerformance = (name: string): Omit<Reactions<Sql>, 'database'> => ({
  name,
  topics: [topics.performance],
  handlers: {
    [eventTypes.AppraisalSealed.type]: sealed,
    [eventTypes.AppraisalCorrected.type]: sealed,
  },
  snapshots: {
    [snapshotTopics.performance.appraisal]: { of: topics.performance, load: sealed },
  },
  clear: forgetAppraisals,
});
