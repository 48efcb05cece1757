import { forbidden, readersOf, type Actor } from '@asn/access';
import { shownGroups, type Sources } from '@asn/people';
import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { projectedRelations, subtree } from '@asn/workforce';
import { sql } from 'kysely';
import { recommendations } from './box.table.ts';
import { loadSources, shownSentences, shownSource } from './known.ts';
import type { TalentMapType } from './talent-map.type.ts';
import { boxes, groups, type Group } from './words.ts';

/**
 * The map of a unit, itself and all below it, from what its units were counted at; null for no unit.
 * Throws FORBIDDEN for who may not read how people are placed against others.
 */
export async function loadTalentMap(
  context: RequestContext,
  sources: Sources,
  unitId: string,
): Promise<TalentMapType | null> {
  if (!readsTalent(context.actor)) throw forbidden();
  if (!isOpaqueId(unitId)) return null;
  const [counts, upToDate, heard] = await Promise.all([
    batched(context, 'talent counts', unitId, (units) => readCounts(context, units)),
    batched(context, 'talent counted', 'all', () => readCounted(context)),
    loadSources(context, sources),
  ]);
  const all = { ...nobody(), ...counts };
  const shown = shownGroups(all);
  return {
    suppressed: shown === null,
    people: shown === null ? null : Object.values(all).reduce((sum, people) => sum + people, 0),
    boxes:
      shown === null
        ? []
        : boxes.map((box) => ({
            box,
            people: shown[`${box}`],
            recommendations: shownSentences(context, recommendations[box]),
          })),
    incomplete: shown === null ? null : shown.INCOMPLETE,
    upToDate: upToDate === true,
    sources: heard.map(shownSource),
  };
}

/** Whether somebody reads how people are placed: its readers reach the whole regency. */
const readsTalent = ({ regencyWide }: Actor): boolean =>
  [...regencyWide].some((role) => readersOf.TALENT.some((standing) => standing === role));

const nobody = () => Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>;

async function readCounts(
  context: RequestContext,
  units: readonly string[],
): Promise<Map<string, Partial<Record<Group, number>>>> {
  const { rows } = await sql<{ id: string; counts: Partial<Record<Group, number>> }>`
    select asked.id, coalesce(sum.counts, '{}') as counts
    from unnest(${[...units]}::uuid[]) as asked (id)
    cross join lateral (
      with recursive ${subtree(projectedRelations, context.actor.today, 'below', sql`select asked.id`)}
      select jsonb_object_agg(group_code, people) as counts
      from (
        select group_code, sum(counted.people)::int as people
        from below join talent_count counted on counted.unit_id = below.unit_id
        group by group_code
      ) grouped
    ) sum`.execute(context.db);
  return new Map(rows.map(({ id, counts }) => [id, counts]));
}

async function readCounted(context: RequestContext): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ counted: boolean }>`
    select not exists (select from talent_due)
      and not exists (select from talent_place where again_on <= ${context.actor.today}::date) as counted`.execute(
    context.db,
  );
  return new Map([['all', rows[0]?.counted === true]]);
}
