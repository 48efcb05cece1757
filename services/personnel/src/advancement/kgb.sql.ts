import type { Sql } from '@asn/event-log';
import { randomUUID } from 'node:crypto';
import type { Decree } from '../decree/decree.rule.ts';
import type { KgbStep } from './kgb.rule.ts';

/** Keeps a raise that was granted. */
export async function writeKgb(
  sql: Sql,
  { personId, grade, step, decree }: { personId: string; grade: string; step: KgbStep; decree: Decree },
  now: Date,
): Promise<void> {
  await sql.query(
    `insert into kgb_record (id, person_id, grade, service_years, due_on, effective_on, decree_number, decree_date,
       recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [randomUUID(), personId, grade, step.years, step.on, decree.effectiveOn, decree.number, decree.date, now],
  );
}
