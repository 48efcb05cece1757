import type { LocalDate } from '@asn/civil-date';
import { sql, type Kysely } from 'kysely';
import type { DisciplineDecision } from './discipline.type.ts';
import type { SanctionKind } from './sanction.table.ts';
import { textOfYear, type YearKey } from './year-key.ts';

/** What somebody decided, with the count that they looked at. */
export interface Decision {
  id: string;
  decision: DisciplineDecision;
  kind: SanctionKind | null;
  from: LocalDate | null;
  /** The first day after it; null where it has no end. */
  to: LocalDate | null;
  decree: string | null;
  reason: string;
  decidedAt: Date;
  unexcused: number;
  lateDays: number;
  longestRun: number;
  revoked: boolean;
}

/** The decisions on these years, by `textOfYear`, the first first. One statement. */
export async function readDecisions(
  db: Kysely<unknown>,
  keys: readonly YearKey[],
): Promise<Map<string, Decision[]>> {
  const { rows } = await sql<Omit<Decision, 'decidedAt'> & { decidedAt: string } & YearKey>`
    select d.id, d.person_id as "personId", d.year, d.decision, d.kind, lower(d.valid)::text as "from",
      upper(d.valid)::text as "to", d.decree, d.reason, d.decided_at::text as "decidedAt", d.unexcused,
      d.late_days as "lateDays", d.longest_run as "longestRun",
      exists (select from revoked_sanction where decision_id = d.id) as revoked
    from discipline_decision d
    where (d.person_id, d.year) in (
      select * from unnest(${keys.map(({ personId }) => personId)}::uuid[], ${keys.map(({ year }) => year)}::int[]))
    order by d.decided_at, d.id`.execute(db);
  const found = new Map<string, Decision[]>();
  for (const { personId, year, decidedAt, ...decision } of rows) {
    const key = textOfYear({ personId, year });
    found.set(key, [...(found.get(key) ?? []), { ...decision, decidedAt: new Date(decidedAt) }]);
  }
  return found;
}
