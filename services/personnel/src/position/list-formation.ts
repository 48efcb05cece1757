import type { LocalDate } from '@asn/civil-date';
import { isOpaqueId, type LastSeen, type Page, type RequestContext } from '@asn/subgraph';
import { MANY_UNITS } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';
import { pageFrom } from '../graph/page.ts';
import type { PointOfView } from '../graph/point-of-view.ts';
import { readSubtree } from '../org-unit/read-subtree.ts';
import { currentRelations } from '../relations.ts';
import type { FormationArgs, FormationTotalsType } from './formation.type.ts';

export interface FormationRow extends LastSeen {
  unitId: string;
  need: number;
  incumbents: number;
}

type Filter = Pick<FormationArgs, 'unit' | 'vacantOnly'> & { on: LocalDate };

/** The positions of a unit and those below it, or of the whole regency, with need and holders on a day. */
export function listFormation(
  context: RequestContext,
  { first, after, unit, on, vacantOnly }: FormationArgs,
): Promise<Page<FormationRow> & { view: PointOfView }> {
  const day = on ?? context.actor.today;
  return pageFrom(
    { first, after: after ?? null },
    { asOf: day, knownAt: null },
    context.now,
    `formation ${unit ?? ''} ${vacantOnly}`,
    ({ asOf }, last, limit) => readFormation(context, { unit, vacantOnly, on: asOf }, last, limit),
  );
}

/** How many a position `pos` needed on a day: what the first later change of it replaced, else what it needs now. */
export const needOn = (on: LocalDate): RawBuilder<number> => sql<number>`
  coalesce((
    select n.need_before from position_need n
    where n.position_id = pos.id and n.effective_on > ${on}::date order by n.effective_on, n.recorded_at limit 1
  ), pos.need)`;

/** How many hold a position `pos` definitively on a day. */
export const incumbentsOn = (on: LocalDate): RawBuilder<number> => sql<number>`
  (select count(*)::int from appointment a
   where a.position_id = pos.id and a.kind = 'DEFINITIVE' and upper_inf(a.known) and a.valid @> ${on}::date)`;

/** The positions in question: of a unit's subtree, or of all units that exist on the day. */
async function among(context: RequestContext, unit: string | null, on: LocalDate) {
  if (unit === null) {
    const where = sql`pos.unit_id in (select u.unit_id from ${currentRelations.unit} u where u.valid @> ${on}::date)`;
    return { where, few: false };
  }
  const units = await readSubtree(context, { asOf: on, knownAt: null }, unit);
  return { where: sql`pos.unit_id = any (${units}::uuid[])`, few: units.length <= MANY_UNITS };
}

async function readFormation(
  context: RequestContext,
  { unit = null, on, vacantOnly }: Filter,
  last: LastSeen | null,
  limit: number,
): Promise<FormationRow[]> {
  if (unit !== null && !isOpaqueId(unit)) return [];
  const { where } = await among(context, unit, on);
  const beyond = last === null ? sql`true` : sql`(pos.title, pos.id) > (${last.name}, ${last.id}::uuid)`;
  const vacant = vacantOnly ? sql`${needOn(on)} > ${incumbentsOn(on)}` : sql`true`;
  const { rows } = await sql<FormationRow>`
    select pos.id, pos.title as name, pos.unit_id as "unitId", ${needOn(on)} as need, ${incumbentsOn(on)} as incumbents
    from position pos where ${where} and ${beyond} and ${vacant}
    order by pos.title, pos.id limit ${limit}`.execute(context.db);
  return rows;
}

/** Sums over the same positions. */
export async function readFormationTotals(
  context: RequestContext,
  unit: string | null,
  on: LocalDate,
): Promise<FormationTotalsType | null> {
  if (unit !== null && !isOpaqueId(unit)) return null;
  const { where, few } = await among(context, unit, on);
  // Of everyone, holders are counted all at once: a look-up for each position takes many times as long.
  const held = few ? incumbentsOn(on) : sql`coalesce(held.incumbents, 0)`;
  const all = sql`left join (
    select position_id, count(*)::int as incumbents from appointment
    where kind = 'DEFINITIVE' and upper_inf(known) and valid @> ${on}::date group by position_id
  ) held on held.position_id = pos.id`;
  const { rows } = await sql<FormationTotalsType>`
    select count(*)::int as positions, coalesce(sum(need), 0)::int as need, coalesce(sum(incumbents), 0)::int as incumbents,
      coalesce(sum(greatest(need - incumbents, 0)), 0)::int as vacancy,
      coalesce(sum(greatest(incumbents - need, 0)), 0)::int as surplus
    from (
      select ${needOn(on)} as need, ${held} as incumbents from position pos ${few ? sql`` : all} where ${where} offset 0
    ) place`.execute(context.db);
  return rows[0] ?? null;
}
