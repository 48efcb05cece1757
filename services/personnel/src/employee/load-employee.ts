import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { viewKey, type PointOfView } from '../graph/point-of-view.ts';
import type { EmployeeType } from './employee.type.ts';
import { readEmployeesById } from './read-employees.ts';

/** A person by id, with all others asked for in the same breath; null when there is none whom the caller may see. */
export async function loadEmployee(
  context: RequestContext,
  view: PointOfView,
  id: string | null,
): Promise<EmployeeType | null> {
  if (id === null || !isOpaqueId(id)) return null;
  return batched(context, `employee ${viewKey(view)}`, id, (ids) => readEmployeesById(context, view, ids));
}
