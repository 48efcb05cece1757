import type { Basis } from '@asn/events';
import { echelons } from '../position/position-kind.table.ts';
import type { ImportWork } from './import-work.ts';
import { openPositions } from './open-positions.ts';
import type { UnitFacts } from './unit-state.ts';

/** A unit as its row tells it. */
export interface ToldUnit {
  unitId: string;
  siasnId: string;
  facts: Pick<UnitFacts, 'headTitle' | 'echelon'>;
  basis: Basis;
}

/**
 * Opens the leading seat of each unit whose row names one with an echelon, so that it stands vacant until somebody
 * holds it. It has the id by which the employee file names it, which is the unit's. A unit that has a leading seat
 * keeps the one it has.
 */
export async function openLeadingSeats(work: ImportWork, units: readonly ToldUnit[]): Promise<void> {
  const told = units.flatMap(({ unitId, siasnId, facts: { headTitle, echelon }, basis }) => {
    const named = Object.values(echelons).find(({ name }) => name === echelon);
    if (headTitle === null || named === undefined) return [];
    const draft = { unitId, titleId: siasnId, title: headTitle, kind: named.kind, echelon: named.name };
    return [{ ...draft, seat: true, leads: true, basis }];
  });
  if (told.length === 0) return;
  const { rows } = await work.sql.query<{ unit_id: string }>(
    `select unit_id from position where leads and unit_id = any ($1::uuid[])`,
    [told.map(({ unitId }) => unitId)],
  );
  const led = new Set(rows.map(({ unit_id }) => unit_id));
  await openPositions(
    work,
    told.filter(({ unitId }) => !led.has(unitId)),
    () => 1,
  );
}
