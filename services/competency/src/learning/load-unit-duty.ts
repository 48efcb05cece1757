import { forbidden, type Actor } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { projectedRelations, subtree } from '@asn/workforce';
import { sql } from 'kysely';
import { countedYears } from './count-units.sql.ts';
import type { UnitLearningDutyType } from './unit-duty.type.ts';

type Sums = Omit<UnitLearningDutyType, 'year' | 'share'>;

/**
 * The duty of a unit's subtree, added up from what its units were counted at. Null for a year that is not counted.
 * Throws FORBIDDEN: of a unit of one it is what a person learnt, so it is for whoever reads that of all its people.
 */
export async function loadUnitDuty(
  context: RequestContext,
  unitId: string,
  year: number,
): Promise<UnitLearningDutyType | null> {
  if (!mayRead(context.actor, unitId)) throw forbidden();
  const { today } = context.actor;
  if (!countedYears(today).includes(year)) return null;
  const sums = await batched(context, `unit duty ${year}`, unitId, (units) =>
    addUp(context, units, year, today),
  );
  const { people, fulfilled, hours } = sums ?? { people: 0, fulfilled: 0, hours: 0 };
  return { year, people, fulfilled, share: people === 0 ? null : fulfilled / people, hours };
}

async function addUp(
  context: RequestContext,
  units: readonly string[],
  year: number,
  day: LocalDate,
): Promise<Map<string, Sums>> {
  const { rows } = await sql<Sums & { id: string }>`
    select asked.id, sum.people, sum.fulfilled, sum.hours
    from unnest(${[...units]}::uuid[]) as asked (id)
    cross join lateral (
      with recursive ${subtree(projectedRelations, day, 'below', sql`select asked.id`)}
      select coalesce(sum(u.people), 0)::int as people, coalesce(sum(u.fulfilled), 0)::int as fulfilled,
        coalesce(sum(u.hours), 0)::int as hours
      from below join unit_learning u on u.unit_id = below.unit_id and u.year = ${year}
    ) sum`.execute(context.db);
  return new Map(rows.map(({ id, ...sums }) => [id, sums]));
}

const mayRead = ({ regencyWide, ledUnits, administeredUnits }: Actor, unitId: string): boolean =>
  [...regencyWide].some((role) => role !== 'OPERATOR') ||
  ledUnits.includes(unitId) ||
  administeredUnits.includes(unitId);
