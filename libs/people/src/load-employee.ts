import { visible, type Standing } from '@asn/access';
import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { EmployeeType } from './employee.type.ts';
import { placedToday, standingsToRow, subject } from './visible.ts';

/** A person by id, with all others asked for in the same breath; null when there is none whom the caller may see. */
export async function loadEmployee(context: RequestContext, id: string): Promise<EmployeeType | null> {
  if (!isOpaqueId(id)) return null;
  return batched(context, 'employee', id, (ids) => readEmployees(context, ids));
}

async function readEmployees(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, EmployeeType>> {
  const { actor } = context;
  const { rows } = await sql<{ id: string; standings: Standing[] }>`
    select p.person_id as id, ${standingsToRow(actor)} as standings
    from workforce_person p ${placedToday(actor)}
    where p.person_id = any (${[...ids]}::uuid[]) and ${visible(actor, subject)}`.execute(context.db);
  return new Map(rows.map((row) => [row.id, row]));
}
