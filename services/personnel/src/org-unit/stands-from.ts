import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';

/** Whether a unit exists from a day on, without an end. Until the transaction ends, nobody can close it. */
export async function standsFrom(sql: Sql, unitId: string, day: LocalDate): Promise<boolean> {
  await sql.query('select from org_unit where id = $1 for share', [unitId]);
  const { rows } = await sql.query<{ stands: boolean }>(
    `select coalesce(range_agg(valid) @> daterange($2::date, null), false) as stands
     from org_unit_period where unit_id = $1 and upper_inf(known)`,
    [unitId, day],
  );
  return rows[0]?.stands ?? false;
}
