import type { EventEnvelope, EventHandler, Reactions, Sql } from '@asn/event-log';
import { eventTypes, snapshotTopics, topics, type PositionSnapshot } from '@asn/events';
import {
  projectAccount,
  projectEmployee,
  projectOrgUnit,
  projectPosition,
  type AccountFacts,
  type EmployeeFacts,
  type OrgUnitFacts,
} from './project.ts';
import { workforceTables } from './projection.sql.ts';

const employee: EventHandler<Sql> = (tx, { key, data }: EventEnvelope<EmployeeFacts>) =>
  projectEmployee(tx, key, data);
const orgUnit: EventHandler<Sql> = (tx, { key, data }: EventEnvelope<OrgUnitFacts>) =>
  projectOrgUnit(tx, key, data);
const account: EventHandler<Sql> = (tx, { key, data }: EventEnvelope<AccountFacts>) =>
  projectAccount(tx, key, data);

const position: EventHandler<Sql> = (tx, { key, data }: EventEnvelope<PositionSnapshot>) =>
  projectPosition(tx, key, data);

/** What each event of personnel means for the projection. */
const handlers: Record<string, EventHandler<Sql>> = {
  [eventTypes.EmployeeRegistered.type]: employee,
  [eventTypes.EmployeeHired.type]: employee,
  [eventTypes.EmployeeTransferred.type]: employee,
  [eventTypes.AppointmentStarted.type]: employee,
  [eventTypes.AppointmentEnded.type]: employee,
  [eventTypes.EmploymentChanged.type]: employee,
  [eventTypes.IdentityCorrected.type]: employee,
  [eventTypes.EmployeeCorrected.type]: employee,
  [eventTypes.SuperiorAssigned.type]: employee,
  [eventTypes.RankChanged.type]: employee,
  [eventTypes.QualificationChanged.type]: employee,
  [eventTypes.PositionOpened.type]: position,
  [eventTypes.PositionChanged.type]: position,
  [eventTypes.OrgUnitOpened.type]: orgUnit,
  [eventTypes.OrgUnitMoved.type]: orgUnit,
  [eventTypes.OrgUnitClosed.type]: orgUnit,
  [eventTypes.OrgUnitCorrected.type]: orgUnit,
  [eventTypes.OrgUnitHeadChanged.type]: orgUnit,
  [eventTypes.AccountTied.type]: account,
  [eventTypes.GrantGiven.type]: account,
  [eventTypes.GrantEnded.type]: account,
};

/**
 * The reactions that keep a service's workforce projection, for its module: the snapshots are loaded first, then
 * the events are followed. Units and people are known to each other by id alone, so that either may come first.
 *
 * @param name of the consumer, the service's own
 */
export const workforceReactions = (name: string): Omit<Reactions<Sql>, 'database'> => ({
  name,
  topics: [topics.personnel],
  handlers,
  snapshots: {
    [snapshotTopics.personnel.orgUnit]: { of: topics.personnel, load: orgUnit },
    [snapshotTopics.personnel.employee]: { of: topics.personnel, load: employee },
    [snapshotTopics.personnel.account]: { of: topics.personnel, load: account },
    [snapshotTopics.personnel.position]: { of: topics.personnel, load: position },
  },
  clear: async (tx) => {
    for (const table of workforceTables) await tx.query(`delete from ${table}`);
  },
});
