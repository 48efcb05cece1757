import type { Actor } from '@asn/access';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';

/** A machine as what it is told from and what it is told for need it. */
export interface ManagedDevice {
  id: string;
  serial: string;
  unitId: string;
  tellsDirection: boolean;
  stamp: string | null;
  lastSeen: Date | null;
}

/** Whether an account manages the machines of a unit: personnel's admin all, a unit's admin those of their units. */
export const mayManage = ({ roles, administeredUnits }: Actor, unitId: string): boolean =>
  roles.has('PERSONNEL_ADMIN') || administeredUnits.includes(unitId);

/** Whether there is such a unit today, and the account manages its machines. */
export async function managesUnit({ sql, actor, today }: UnitOfWork, unitId: string): Promise<boolean> {
  if (!isOpaqueId(unitId) || !mayManage(actor, unitId)) return false;
  const { rowCount } = await sql.query(
    'select from workforce_unit where unit_id = $1 and valid @> $2::date',
    [unitId, today],
  );
  return rowCount > 0;
}

/**
 * Takes the row of a machine, so that its events and its PINs change one after the other. Null when there is none, or
 * none that the account manages.
 */
export async function lockManaged(
  { sql, actor }: Pick<UnitOfWork, 'sql' | 'actor'>,
  by: { id: string } | { serial: string },
): Promise<ManagedDevice | null> {
  if ('id' in by && !isOpaqueId(by.id)) return null;
  const device = await lockDevice({ sql }, by);
  return device !== null && mayManage(actor, device.unitId) ? device : null;
}

/** Likewise for whoever it is: of the machine itself, once it has been let in. */
export async function lockDevice(
  { sql }: Pick<UnitOfWork, 'sql'>,
  by: { id: string } | { serial: string },
): Promise<ManagedDevice | null> {
  const { rows } = await sql.query<Omit<ManagedDevice, 'lastSeen'> & { lastSeen: string | null }>(
    `select id, serial, unit_id as "unitId", tells_direction as "tellsDirection", stamp,
       last_seen::text as "lastSeen"
     from device where id = $1 or serial = $2 for update`,
    'id' in by ? [by.id, null] : [null, by.serial],
  );
  const [found] = rows;
  if (found === undefined) return null;
  return { ...found, lastSeen: found.lastSeen === null ? null : new Date(found.lastSeen) };
}
