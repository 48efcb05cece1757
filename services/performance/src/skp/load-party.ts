import { rejection, type Rejection } from '@asn/law';
import { Authority } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { isAssessor, notAssessor } from '../assessor/assessor.rule.ts';
import { loadAssessor } from '../assessor/load-assessors.ts';
import { loadAssessed } from '../employee/load-assessed.ts';
import { loadSkp } from './read-skps.ts';
import { dayOfSuperior } from './skp.rule.ts';
import type { SkpType } from './skp.type.ts';

/** Which of the two who agree on an SKP the caller is. */
export interface Party {
  skp: SkpType;
  side: 'EMPLOYEE' | 'SUPERIOR';
  /** Who is the superior today, or on the last day of an SKP that is over. */
  superiorId: string | null;
}

/** The caller's part in an SKP, or why they have none. Read before the use case's transaction. Throws STALE_AUTHORITY. */
export async function loadParty(
  context: RequestContext,
  authority: Authority,
  skpId: string,
): Promise<Party | Rejection> {
  const { actor } = context;
  const skp = await loadSkp(context, skpId);
  if (skp === null) return SKP_NOT_FOUND;
  const own = skp.employeeId === actor.personId;
  if (!own) await authority.require(context);
  const day = dayOfSuperior(actor.today, skp);
  const superiorId = await loadAssessor(context, skp.employeeId, day);
  if (own) return { skp, side: 'EMPLOYEE', superiorId };
  if (isAssessor(actor, superiorId)) return { skp, side: 'SUPERIOR', superiorId };
  const seen = await loadAssessed(context, skp.employeeId);
  return seen === null ? SKP_NOT_FOUND : { ...notAssessor(day), path: ['skp'] };
}

/** Nothing tells whether there is one that the caller may not see. */
export const SKP_NOT_FOUND = rejection(
  'SKP_NOT_FOUND',
  { id: 'SKP tidak ditemukan.', en: 'There is no such SKP.' },
  { path: ['skp'] },
);
