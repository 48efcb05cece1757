import type { EmployeeType } from '@asn/people';
import { Authority, loadEmployee } from '@asn/people';
import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { loadAssessor } from '../assessor/load-assessors.ts';

/**
 * A person as performance shows them: whom the caller may see, and whoever an admin has told them to assess today;
 * such an assessor stands to them as a superior. Null when there is none.
 */
export async function loadAssessed(context: RequestContext, id: string): Promise<EmployeeType | null> {
  if (!isOpaqueId(id)) return null;
  const seen = await loadEmployee(context, id);
  if (context.actor.personId === null || seen?.standings.some((one) => one === 'SELF' || one === 'SUPERIOR'))
    return seen;
  const assigned = await batched(context, 'assigned to me', id, (ids) => readAssigned(context, ids));
  if (assigned !== true || (await loadAssessor(context, id, context.actor.today)) !== context.actor.personId)
    return seen;
  return { id, standings: [...(seen?.standings ?? []), 'SUPERIOR'] };
}

/** What is one's own needs no authority; everything else does. Throws STALE_AUTHORITY. */
export async function requireAuthority(
  authority: Authority,
  context: RequestContext,
  employee: Pick<EmployeeType, 'standings'>,
): Promise<void> {
  if (!employee.standings.includes('SELF')) await authority.require(context);
}

/** Of these people, who was ever given to the caller. A few: most are given to nobody. */
async function readAssigned(context: RequestContext, ids: readonly string[]): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from assessor_assignment
    where assessor_id = ${context.actor.personId}::uuid and person_id = any (${[...ids]}::uuid[])`.execute(
    context.db,
  );
  return new Map(rows.map(({ person_id }) => [person_id, true]));
}
