import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';

/**
 * Locks the rows of these units until the transaction ends. Everyone locks in the order of their ids, so that two
 * moves of the same units wait for each other instead of dying of it.
 */
export async function lockUnits(
  unit: UnitOfWork,
  ids: readonly (string | null | undefined)[],
): Promise<void> {
  const known = ids.filter((id) => typeof id === 'string' && isOpaqueId(id));
  await unit.sql.query('select from org_unit where id = any ($1::uuid[]) order by id for no key update', [
    known,
  ]);
}
