import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { groups, type Group } from './words.ts';

export interface UnitOnDay {
  unitId: string;
  on: LocalDate;
}

export type GroupCounts = Readonly<Record<Group, number>>;

/** How many people each group of a unit has, itself and all below it, on a day; with all units asked for in the same breath. */
export async function loadCounts(context: RequestContext, unit: UnitOnDay): Promise<GroupCounts> {
  const found = await batched(context, 'ip-asn counts', unit, (units) => readCounts(context, units), textOf);
  return found ?? nobody();
}

async function readCounts(
  context: RequestContext,
  units: readonly UnitOnDay[],
): Promise<Map<string, GroupCounts>> {
  const { rows } = await sql<UnitOnDay & { group: Group; people: number }>`
    select asked.unit_id as "unitId", asked.day::text as "on", counted.group_code as "group", sum(counted.people)::int as people
    from unnest(${units.map(({ unitId }) => unitId)}::uuid[], ${units.map(({ on }) => on)}::date[]) as asked (unit_id, day)
    join ip_asn_count counted on counted.unit_id = asked.unit_id and counted.day <= asked.day
    group by asked.unit_id, asked.day, counted.group_code`.execute(context.db);
  const counts = new Map<string, Record<Group, number>>();
  for (const row of rows) {
    const ofUnit = counts.get(textOf(row)) ?? nobody();
    counts.set(textOf(row), { ...ofUnit, [row.group]: row.people });
  }
  return counts;
}

const textOf = ({ unitId, on }: UnitOnDay): string => `${on} ${unitId}`;

export const nobody = (): Record<Group, number> =>
  Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>;

/** Whether everything that changed has been counted. */
export async function loadCounted(context: RequestContext): Promise<boolean> {
  const counted = await batched(context, 'ip-asn counted', 'all', async () => {
    const { rows } = await sql<{ counted: boolean }>`
      select not exists (select from ip_asn_due) as counted`.execute(context.db);
    return new Map([['all', rows[0]?.counted === true]]);
  });
  return counted === true;
}

/** The root of the organisation on a day; null before there was one. */
export async function readRoot(context: RequestContext, on: LocalDate): Promise<string | null> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from workforce_unit where parent_id is null and valid @> ${on}::date limit 1`.execute(
    context.db,
  );
  return rows[0]?.unit_id ?? null;
}
