import { addDays, localDate, type LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { AttendanceDays } from '../attendance-day/read-days.ts';
import type { DisciplineDecisionType, DisciplineYearType } from './discipline.type.ts';
import { countYear, recommend, type YearCount } from './unexcused.rule.ts';

interface YearKey {
  personId: string;
  year: number;
}
interface DecisionRow extends Omit<DisciplineDecisionType, 'decidedAt' | 'countChanged' | 'daysThen'> {
  person_id: string;
  year: number;
  decidedAt: string;
  unexcused: number;
  late_days: number;
  longest_run: number;
}

const textOf = ({ personId, year }: YearKey): string => `${year} ${personId}`;

/** What of a year counts for somebody. Who may see it is asked before. */
@Injectable()
export class DisciplineYears {
  constructor(private readonly days: AttendanceDays) {}

  /** Null for a year of which no day is over. As many statements for many people as for one. */
  async load(context: RequestContext, personId: string, year: number): Promise<DisciplineYearType | null> {
    const from = localDate(`${String(year).padStart(4, '0')}-01-01`);
    const end = localDate(`${String(year).padStart(4, '0')}-12-31`);
    const yesterday = addDays(context.actor.today, -1);
    const to = end < yesterday ? end : yesterday;
    if (to < from) return null;
    const [days, decided, minutesADay] = await Promise.all([
      this.days.days(context, personId, { from, to }),
      batched(
        context,
        'discipline decisions',
        { personId, year },
        (keys) => readDecisions(context, keys),
        textOf,
      ),
      batched(context, 'minutes a day', to, (ends) => readMinutesADay(context, ends)),
    ]);
    const count = countYear(days, minutesADay ?? Infinity);
    const { step, byRun, warned } = recommend(count, to);
    return {
      ...count,
      year,
      warned,
      recommendation: step && { kind: step.kind, level: step.level, law: step.law, byRun },
      decisions: (decided ?? []).map((row) => decisionOf(row, count)),
    };
  }
}

const decisionOf = (row: DecisionRow, count: YearCount): DisciplineDecisionType => ({
  ...row,
  decidedAt: new Date(row.decidedAt),
  daysThen: row.unexcused + row.late_days,
  countChanged:
    row.unexcused !== count.unexcused.length ||
    row.late_days !== count.lateDays ||
    row.longest_run !== count.longestRun.length,
});

async function readDecisions(
  context: RequestContext,
  keys: readonly YearKey[],
): Promise<Map<string, DecisionRow[]>> {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.person_id, d.year, d.decision, d.kind, lower(d.valid)::text as "from", d.decree, d.reason,
      d.decided_at::text as "decidedAt", d.unexcused, d.late_days, d.longest_run,
      exists (select from revoked_sanction where decision_id = d.id) as revoked
    from discipline_decision d
    where (d.person_id, d.year) in (
      select * from unnest(${keys.map(({ personId }) => personId)}::uuid[], ${keys.map(({ year }) => year)}::int[]))
    order by d.decided_at, d.id`.execute(context.db);
  const found = new Map<string, DecisionRow[]>();
  for (const row of rows) {
    const key = textOf({ personId: row.person_id, year: row.year });
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** By the last day that is counted. */
async function readMinutesADay(
  context: RequestContext,
  ends: readonly LocalDate[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ day: LocalDate; minutes: number }>`
    select distinct on (day) day::text, minutes_a_day as minutes
    from unnest(${[...ends]}::date[]) day join discipline_figure on valid_from <= day
    order by day, valid_from desc`.execute(context.db);
  return new Map(rows.map(({ day, minutes }) => [day, minutes]));
}
