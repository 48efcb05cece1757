import type { Clock } from '@asn/civil-date';
import type { EventEnvelope, EventHandler, Reactions, Sql } from '@asn/event-log';
import { eventTypes, topics, type CandidateProposed, type CandidateWithdrawn } from '@asn/events';
import { writeEvents } from '@asn/subgraph';
import { propose, withdraw, type Reacting } from '../candidate/propose.ts';

/** What recruitment's events do here: a place is reserved for a candidate, or freed. */
export function onRecruitment(name: string, source: string, clock: Clock): Omit<Reactions<Sql>, 'database'> {
  const reacting = (tx: Sql, { correlationId }: EventEnvelope): Reacting => {
    const now = clock.now();
    return {
      sql: tx,
      now,
      correlationId,
      record: (events, snapshots) => writeEvents(tx, { source, now }, events, snapshots),
    };
  };
  const proposed: EventHandler<Sql> = (tx, event: EventEnvelope<CandidateProposed>) =>
    propose(reacting(tx, event), event.key, event.data);
  const withdrawn: EventHandler<Sql> = (tx, event: EventEnvelope<CandidateWithdrawn>) =>
    withdraw(reacting(tx, event), event.key);
  return {
    name,
    topics: [topics.recruitment],
    handlers: {
      [eventTypes.CandidateProposed.type]: proposed,
      [eventTypes.CandidateWithdrawn.type]: withdrawn,
    },
  };
}
