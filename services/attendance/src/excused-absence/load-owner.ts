import type { RequestContext } from '@asn/subgraph';

/** Whose leave or duty trip it is; null when there is none. Whether the caller may act for them is asked next. */
export async function loadOwner(context: RequestContext, absence: string): Promise<string | null> {
  const rows = await context.em.execute<{ person_id: string }[]>(
    'select person_id from excused_absence where id = ?',
    [absence],
  );
  return rows[0]?.person_id ?? null;
}
