import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { stagesOn, type StageDays } from './stage.rule.ts';
import { stageTable } from './stage.table.ts';
import type { FormationLineType, SelectionType } from './selection.type.ts';

type Row = Omit<SelectionType, 'stages' | 'present' | 'lines'> & { stages: StageDays[] };

/** A selection by id; null when there is none. It is public: nobody's identity is in it. */
export async function loadSelectionType(
  context: RequestContext,
  id: string | null,
): Promise<SelectionType | null> {
  if (id === null || !isOpaqueId(id)) return null;
  return batched(context, 'selection', id, async (ids) => {
    const found = await readSelections(context, sql`s.id = any (${[...ids]}::uuid[])`);
    return new Map(found.map((selection) => [selection.id, selection]));
  });
}

/** The selections of a year, or all; the latest first. */
export const listSelections = (context: RequestContext, year: number | null): Promise<SelectionType[]> =>
  readSelections(context, year === null ? sql`true` : sql`s.year = ${year}`);

async function readSelections(
  context: RequestContext,
  where: ReturnType<typeof sql>,
): Promise<SelectionType[]> {
  const { rows } = await sql<Row>`
    select s.id, s.kind, s.year, s.name, s.decree_number as "decreeNumber", s.decree_date::text as "decreeDate",
      r.source as "rulesSource",
      (select jsonb_agg(jsonb_build_object('stage', stage, 'from', starts_on, 'to', ends_on) order by starts_on, ends_on)
       from selection_stage where selection_id = s.id) as stages,
      coalesce((select jsonb_agg(jsonb_build_object('part', part, 'weight', weight) order by part)
       from skb_part where selection_id = s.id), '[]') as "skbParts",
      (select jsonb_build_object('edition', edition, 'sha256', sha256, 'publishedOn', published_on,
         'decreeNumber', p.decree_number)
       from publication p where selection_id = s.id order by edition desc limit 1) as publication
    from selection s join selection_rules r on r.kind = s.kind and r.valid_from = s.rules_from
    where ${where} order by s.year desc, s.name, s.id`.execute(context.db);
  const lines = await readLines(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    stages: row.stages.map((days) => ({ ...days, law: stageTable[days.stage].law })),
    present: stagesOn(row.stages, context.actor.today),
    lines: lines.get(row.id) ?? [],
  }));
}

async function readLines(
  context: RequestContext,
  selectionIds: readonly string[],
): Promise<Map<string, FormationLineType[]>> {
  const { rows } = await sql<FormationLineType & { selection_id: string; unit_id: string }>`
    select l.id, l.selection_id, l.code, l.title, l.position_id as "positionId", l.unit_id, l.kind, l.places,
      l.education_levels as "educationLevels", l.maximum_age as "maximumAge", applied.applicants, applied.eligible
    from formation_line l cross join lateral (
      select count(*)::int as applicants, count(*) filter (where verdict = 'MS')::int as eligible
      from application where line_id = l.id) applied
    where l.selection_id = any (${[...selectionIds]}::uuid[]) order by l.code`.execute(context.db);
  const told = rows.map(({ unit_id, ...row }) => ({ ...row, unit: { id: unit_id } }));
  return Map.groupBy(told, ({ selection_id }) => selection_id);
}
