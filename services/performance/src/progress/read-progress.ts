import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { agreedOf, loadVersions } from '../skp/read-skps.ts';
import type { AchievementType, ProgressEntryType } from './progress.type.ts';

interface Row {
  id: string;
  skp_id: string;
  indicator_id: string;
  amount: string;
  happened_on: LocalDate;
  description: string;
  evidence: string;
  corrects: string | null;
  counts: boolean;
  recorded_at: string;
}

/** What was recorded for an SKP, the latest day first, with that of all SKPs asked for in the same breath. */
export async function loadProgress(context: RequestContext, skpId: string): Promise<ProgressEntryType[]> {
  const found = await batched(context, 'progress', skpId, async (ids) => {
    const { rows } = await sql<Row>`
      select e.id, e.skp_id, e.indicator_id, e.amount::text, e.happened_on::text, e.description, e.evidence, e.corrects,
        not exists (select from progress_entry later where later.corrects = e.id) as counts, e.recorded_at::text
      from progress_entry e where e.skp_id = any (${[...ids]}::uuid[])
      order by e.skp_id, e.happened_on desc, e.recorded_at desc, e.id`.execute(context.db);
    return Map.groupBy(rows, ({ skp_id }) => skp_id);
  });
  return (found ?? []).map((row) => ({
    id: row.id,
    indicatorId: row.indicator_id,
    amount: Number(row.amount),
    happenedOn: row.happened_on,
    description: row.description,
    evidence: row.evidence,
    corrects: row.corrects,
    counts: row.counts,
    recordedAt: new Date(row.recorded_at),
  }));
}

/** What each indicator of the agreed version has come to. */
export async function loadAchievements(context: RequestContext, skpId: string): Promise<AchievementType[]> {
  const [versions, entries] = await Promise.all([loadVersions(context, skpId), loadProgress(context, skpId)]);
  const counting = entries.filter(({ counts }) => counts);
  const indicators = (agreedOf(versions)?.results ?? []).flatMap((result) => result.indicators);
  return indicators.map(({ id, target, unit }) => ({
    indicatorId: id,
    target,
    unit,
    achieved: counting
      .filter(({ indicatorId }) => indicatorId === id)
      .reduce((sum, { amount }) => sum + amount, 0),
  }));
}
