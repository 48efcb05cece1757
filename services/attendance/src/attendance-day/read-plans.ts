import type { LocalDate } from '@asn/civil-date';
import { sql, type Kysely } from 'kysely';
import type { Hours, PlannedDay } from './day-status.rule.ts';

export interface DayKey {
  personId: string;
  date: LocalDate;
}

/** A day put right by hand. */
export interface Correction {
  cameAt: Date;
  wentAt: Date | null;
  reason: string;
}

/** What is known of a day, with the hours on either side of it. */
export interface Plan extends PlannedDay {
  hoursBefore: Hours | null;
  hoursAfter: Hours | null;
  correction: Correction | null;
}

export const textOf = ({ personId, date }: DayKey): string => `${date} ${personId}`;

interface PlanRow {
  person_id: string;
  day: LocalDate;
  ramadan: boolean;
  scheduled: boolean;
  pattern_name: string | null;
  keeps_holidays: boolean | null;
  hours: Hours | null;
  hours_before: Hours | null;
  hours_after: Hours | null;
  holiday: PlannedDay['holiday'];
  excused: PlannedDay['excused'];
  correction: { cameAt: string; wentAt: string | null; reason: string } | null;
}

/** The plans of all these days in one statement, whatever their number; by `textOf`. */
export async function readPlans(db: Kysely<unknown>, keys: readonly DayKey[]): Promise<Map<string, Plan>> {
  const { rows } = await sql<PlanRow>`${plansOf(keys)}
    select person_id, day::text, ramadan, scheduled, pattern_name, keeps_holidays,
      hours, hours_before, hours_after, holiday, excused, correction
    from planned where asked`.execute(db);
  return new Map(rows.map((row) => [textOf({ personId: row.person_id, date: row.day }), planOf(row)]));
}

const planOf = (row: PlanRow): Plan => ({
  date: row.day,
  pattern: row.scheduled
    ? { name: row.pattern_name ?? 'libur', hours: row.hours, keepsHolidays: row.keeps_holidays ?? true }
    : null,
  ramadan: row.ramadan,
  holiday: row.holiday,
  excused: row.excused,
  hoursBefore: row.hours_before,
  hoursAfter: row.hours_after,
  correction: row.correction && {
    cameAt: new Date(row.correction.cameAt),
    wentAt: row.correction.wentAt === null ? null : new Date(row.correction.wentAt),
    reason: row.correction.reason,
  },
});

/**
 * As `planned`, the days asked for with their neighbours. The schedule that counts is the nearest one: the person's own,
 * then that of their unit or the nearest above it, then everybody's; of equals the one recorded last.
 */
const plansOf = (keys: readonly DayKey[]) => sql`
  with recursive key as (
    select * from unnest(${keys.map(({ personId }) => personId)}::uuid[], ${keys.map(({ date }) => date)}::date[])
      as key (person_id, day)),
  around as (
    select person_id, day, bool_or(asked) as asked
    from (select person_id, day + step as day, step = 0 as asked from key, generate_series(-1, 1) step) each_day
    group by person_id, day),
  ramadan as materialized (
    select distinct on (hijri_year) starts, ends from ramadan_period order by hijri_year, id desc),
  calendar as (
    select day, exists (select from ramadan r where day between r.starts and r.ends) as ramadan,
      (select to_jsonb(c) from (
         -- What was put in after the last WORKDAY row; of a holiday and joint leave, the holiday.
         select name, kind from calendar_day c where c.day = days.day and c.kind <> 'WORKDAY'
           and not exists (
             select from calendar_day w where w.day = c.day and w.kind = 'WORKDAY' and w.id > c.id)
         order by kind = 'HOLIDAY' desc, id desc limit 1) c) as holiday
    from (select distinct day from around) days),
  placed as (
    select around.*, pl.unit_id from around left join lateral (
      select unit_id from workforce_placement pl
      where pl.person_id = around.person_id and pl.kind = 'DEFINITIVE' and pl.valid @> around.day limit 1) pl on true),
  above (unit_id, day, above_id, depth) as (
    select distinct unit_id, day, unit_id, 0 from placed where unit_id is not null
    union all
    select above.unit_id, above.day, u.parent_id, above.depth + 1
    from above cross join lateral (
      -- By the index: the planner can't know how few units these are.
      select u.parent_id from workforce_unit u
      where u.unit_id = above.above_id and u.valid @> above.day and u.parent_id is not null offset 0) u
    where above.depth < 32),
  of_unit as (
    select distinct on (above.unit_id, above.day) above.unit_id, above.day, s.pattern
    from above cross join lateral (
      select s.id, s.pattern from work_schedule s
      where s.unit_id = above.above_id and s.valid @> above.day offset 0) s
    order by above.unit_id, above.day, above.depth, s.id desc),
  of_everyone as (
    select distinct on (days.day) days.day, s.pattern
    from calendar days join work_schedule s on s.person_id is null and s.unit_id is null and s.valid @> days.day
    order by days.day, s.id desc),
  scheduled as (
    select placed.person_id, placed.day, placed.asked, calendar.ramadan, calendar.holiday,
      -- Whoever has no post on a day is not expected on it.
      placed.unit_id is not null and (own.found is not null or of_unit.day is not null or of_everyone.day is not null)
        as scheduled,
      case when own.found is not null then own.pattern when of_unit.day is not null then of_unit.pattern
        else of_everyone.pattern end as pattern
    from placed join calendar using (day)
    left join of_unit on of_unit.unit_id = placed.unit_id and of_unit.day = placed.day
    left join of_everyone on of_everyone.day = placed.day
    left join lateral (
      select true as found, s.pattern from work_schedule s
      where s.person_id = placed.person_id and s.valid @> placed.day order by s.id desc limit 1) own on true),
  edition as materialized (
    select pattern, daterange(valid_from, lead(valid_from) over (partition by pattern order by valid_from)) as valid
    from (select distinct pattern, valid_from from working_hours) editions),
  with_hours as (
    select scheduled.*, p.name as pattern_name, p.keeps_holidays, case when h.starts is not null then
      jsonb_build_object('starts', h.starts, 'latestStart', h.latest_start, 'ends', h.ends,
        'work', h.ends - h.starts - h.break_minutes) end as hours
    from scheduled left join working_pattern p using (pattern)
    left join edition on edition.pattern = scheduled.pattern and edition.valid @> scheduled.day
    left join working_hours h on h.pattern = edition.pattern and h.valid_from = lower(edition.valid)
      and h.ramadan = (scheduled.ramadan and p.keeps_holidays)
      and h.weekday = extract(isodow from scheduled.day)),
  with_neighbours as (
    select *, lag(hours) over days as hours_before, lead(hours) over days as hours_after
    from with_hours window days as (partition by person_id order by day)),
  planned as (
    select d.*,
      (select jsonb_build_object('dutyTrip', a.kind = 'DUTY_TRIP', 'document', a.document)
       from excused_absence a
       where a.person_id = d.person_id and a.valid @> d.day
         and not exists (select from revoked_absence where absence_id = a.id)
       order by a.recorded_at, a.id limit 1) as excused,
      (select jsonb_build_object('cameAt', c.came_at, 'wentAt', c.went_at, 'reason', c.reason)
       from (select * from attendance_correction c where c.person_id = d.person_id and c.day = d.day
             order by c.id desc limit 1) c
       where c.came_at is not null) as correction
    from with_neighbours d)`;
