import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';
import { sql } from '@mikro-orm/postgresql';
import { OrgUnitPeriod } from './org-unit.entity.ts';

/** The periods of a unit as they are known now, the latest first. Call it under the unit's lock. */
const knownPeriods = (unit: UnitOfWork, unitId: string): Promise<OrgUnitPeriod[]> =>
  unit.em.find(
    OrgUnitPeriod,
    { unitId, [sql`upper_inf(known)`]: true },
    { orderBy: { [sql`lower(valid)`]: 'desc nulls last' } },
  );

/** The periods of the unit that changes and the latest of them; a rejection when there is no such unit. */
export async function periodsToChange(unit: UnitOfWork, unitId: string, rejections: Rejection[]) {
  const known = isOpaqueId(unitId) ? await knownPeriods(unit, unitId) : [];
  const [last] = known;
  if (last === undefined) rejections.push(UNIT_NOT_FOUND);
  return { known, last };
}

const UNIT_NOT_FOUND = rejection(
  'UNIT_NOT_FOUND',
  { id: 'Unit organisasi tidak ditemukan.', en: 'There is no such unit.' },
  { path: ['unit'] },
);
