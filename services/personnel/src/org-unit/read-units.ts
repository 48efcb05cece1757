import type { LocalDate } from '@asn/civil-date';
import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { headOf } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { viewKey, type PointOfView } from '../graph/point-of-view.ts';
import { knownAt, relationsKnownAt } from '../relations.ts';
import type { OrgUnitType } from './org-unit.type.ts';

interface Row {
  id: string;
  name: string;
  echelon: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  parent_id: string | null;
}

const units = (view: PointOfView) => sql`
  from org_unit_period u where ${knownAt(sql`u.known`, view.knownAt)} and u.valid @> ${view.asOf}::date`;

/** The units that exist on the day and meet a condition over `u`, by name. */
export async function readUnits(
  context: RequestContext,
  view: PointOfView,
  condition: RawBuilder<unknown>,
  limit: number | null = null,
): Promise<OrgUnitType[]> {
  const { rows } = await sql<Row>`
    select u.unit_id as id, u.name, u.echelon, lower(u.valid)::text as "from", upper(u.valid)::text as "to", u.parent_id
    ${units(view)} and ${condition} order by u.name, u.unit_id
    ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(context.db);
  return rows.map(({ parent_id, ...row }) => ({ ...row, parentId: parent_id, view }));
}

/** How many units exist on the day and meet a condition over `u`. */
export async function countUnits(
  context: RequestContext,
  view: PointOfView,
  condition: RawBuilder<unknown>,
): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count ${units(view)} and ${condition}`.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** A unit by id, with all others asked for in the same breath; null when it does not exist on the day. */
export async function loadUnit(
  context: RequestContext,
  view: PointOfView,
  id: string | null,
): Promise<OrgUnitType | null> {
  if (id === null || !isOpaqueId(id)) return null;
  return batched(context, `unit ${viewKey(view)}`, id, async (ids) => {
    const found = await readUnits(context, view, sql`u.unit_id = any (${[...ids]}::uuid[])`);
    return new Map(found.map((unit) => [unit.id, unit]));
  });
}

/** The units directly below each of these on the day, by name. */
export async function readChildren(
  context: RequestContext,
  view: PointOfView,
  unitIds: readonly string[],
): Promise<Map<string, OrgUnitType[]>> {
  const found = await readUnits(context, view, sql`u.parent_id = any (${[...unitIds]}::uuid[])`);
  return Map.groupBy(found, ({ parentId }) => parentId ?? '');
}

/** Who heads each of these units on the day: person's id by unit's id. */
export async function readHeads(
  context: RequestContext,
  view: PointOfView,
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit_id: string; person_id: string }>`
    select unit.unit_id, head.person_id from unnest(${[...unitIds]}::uuid[]) as unit (unit_id)
    cross join lateral (${headOf(relationsKnownAt(view.knownAt), view.asOf, sql`unit.unit_id`)}) head`.execute(
    context.db,
  );
  return new Map(rows.map(({ unit_id, person_id }) => [unit_id, person_id]));
}
