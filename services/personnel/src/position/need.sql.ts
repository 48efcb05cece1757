import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { randomUUID } from 'node:crypto';
import type { Decree } from '../decree/decree.rule.ts';

/** A need that takes over from another one. */
export interface NeedChange {
  positionId: string;
  before: number;
  after: number;
  effectiveOn: LocalDate;
  decree: Decree | null;
}

/** The day from which the latest need on record holds; null before any was set. */
export async function latestNeedOn(sql: Sql, positionId: string): Promise<LocalDate | null> {
  const { rows } = await sql.query<{ latest: LocalDate | null }>(
    'select max(effective_on)::text as latest from position_need where position_id = $1',
    [positionId],
  );
  return rows[0]?.latest ?? null;
}

/** Keeps a change of a need. */
export async function writeNeed(
  sql: Sql,
  { positionId, before, after, effectiveOn, decree }: NeedChange,
  now: Date,
): Promise<void> {
  await sql.query(
    `insert into position_need (id, position_id, need_before, need_after, effective_on, decree_number, decree_date,
       recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [randomUUID(), positionId, before, after, effectiveOn, decree?.number ?? null, decree?.date ?? null, now],
  );
}
