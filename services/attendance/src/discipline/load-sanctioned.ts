import type { RequestContext } from '@asn/subgraph';

/** On whom a decision imposed a sanction; null when there is none. Whether the caller may act for them is asked next. */
export async function loadSanctioned(context: RequestContext, decision: string): Promise<string | null> {
  const rows = await context.em.execute<{ person_id: string }[]>(
    `select person_id from discipline_decision where id = ? and decision = 'IMPOSE'`,
    [decision],
  );
  return rows[0]?.person_id ?? null;
}
