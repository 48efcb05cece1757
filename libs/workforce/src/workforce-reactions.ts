import type { EventEnvelope, EventHandler, Reactions, Sql } from '@asn/event-log';
import { eventTypes, snapshotTopics, topics } from '@asn/events';
import {
  projectAccount,
  projectEmployee,
  projectOrgUnit,
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

/**
 * What each event of personnel means for the projection. Two are left out, having nothing in it: ranks, and
 * positions, whose unit and lead come with each placement.
 */
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
    // Nothing is kept of a position, but it counts as seen: else its events before the load would be missing for ever.
    [snapshotTopics.personnel.position]: { of: topics.personnel, load: () => Promise.resolve() },
  },
  clear: async (tx) => {
    for (const table of workforceTables) await tx.query(`delete from ${table}`);
  },
});
