import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { checkInColumns, checkInOf, type CheckInRow } from '../check-in/check-in-row.ts';
import type { CheckInType } from '../check-in/check-in.type.ts';
import { attendanceOf } from './attendance-day.rule.ts';
import type { AttendanceDayType } from './attendance-day.type.ts';

interface DayKey {
  personId: string;
  date: LocalDate;
}

/** A person's day, with all days of all people asked for in the same breath. Who may see it is asked before. */
export async function loadDay(
  context: RequestContext,
  personId: string,
  date: LocalDate,
): Promise<AttendanceDayType> {
  const checkIns = await batched(
    context,
    'check-ins',
    { personId, date },
    (keys) => readCheckIns(context, keys),
    textOf,
  );
  return attendanceOf(date, checkIns ?? []);
}

async function readCheckIns(
  context: RequestContext,
  keys: readonly DayKey[],
): Promise<Map<string, CheckInType[]>> {
  const people = keys.map(({ personId }) => personId);
  const days = keys.map(({ date }) => date);
  const { rows } = await sql<CheckInRow>`
    select ${sql.raw(checkInColumns)} from check_in
    where (person_id, day) in (select * from unnest(${people}::uuid[], ${days}::date[]))
    order by check_in.occurred_at, device_id, event_id`.execute(context.db);
  const found = new Map<string, CheckInType[]>();
  for (const row of rows) {
    const key = textOf({ personId: row.person_id, date: row.day });
    found.set(key, [...(found.get(key) ?? []), checkInOf(row)]);
  }
  return found;
}

const textOf = ({ personId, date }: DayKey): string => `${date} ${personId}`;
