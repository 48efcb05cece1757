import type { LocalDate } from '@asn/civil-date';
import type { CandidateProposed } from '@asn/events';
import { recordChanges, type Recorder } from '@asn/subgraph';
import { standsFrom } from '../org-unit/stands-from.ts';
import { candidateAggregate, candidateAnswered } from './candidate-aggregate.ts';
import { placeRejections } from './place.rule.ts';
import { decideProposal, lockProposal, placesFor, putProposal } from './proposal.sql.ts';

/** Where a reaction writes: the transaction that also notes the event as seen. */
export interface Reacting extends Recorder {
  now: Date;
}

/**
 * Reserves a place for a candidate, or refuses at once when there is none. A candidate who has been hired is told so
 * again.
 */
export async function propose(work: Reacting, id: string, proposed: CandidateProposed): Promise<void> {
  const before = await lockProposal(work.sql, id);
  if (before === 'HIRED') return recordChanges(work, candidateAggregate, [candidateAnswered(id)]);
  await putProposal(work.sql, id, proposed, work);
  const codes = await placeRefusals(work, id, proposed);
  if (codes.length === 0) return;
  await decideProposal(work.sql, id, { state: 'REFUSED', codes }, work.now);
  await recordChanges(work, candidateAggregate, [candidateAnswered(id)]);
}

/** Frees the place of a candidate who has not been hired; who has been hired stays so. */
export async function withdraw({ sql, now }: Reacting, id: string): Promise<void> {
  if ((await lockProposal(sql, id)) === 'PENDING') {
    await decideProposal(sql, id, { state: 'WITHDRAWN' }, now);
  }
}

async function placeRefusals({ sql }: Reacting, id: string, proposed: CandidateProposed): Promise<string[]> {
  const startsOn = proposed.startsOn as LocalDate;
  const places = await placesFor(sql, proposed.positionId, startsOn, id);
  if (places === null) return ['POSITION_NOT_FOUND'];
  if (!(await standsFrom(sql, places.unitId, startsOn))) return ['UNIT_CLOSED'];
  return placeRejections(places).map(({ code }) => code);
}
