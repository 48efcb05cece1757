import { addDays, dayOf, localDate, startOfDay, type LocalDate } from '@asn/civil-date';
import { sql, type Kysely } from 'kysely';
import { readJudgedDays, type Judging, type KnownDay } from '../attendance-day/read-judged-days.ts';
import { textOf } from '../attendance-day/read-plans.ts';
import { beginYear, countDays, type CountedDay, type YearCount } from './unexcused.rule.ts';
import { textOfYear, type YearKey } from './year-key.ts';

/** What of a year counts for somebody, up to the last day that is over for them. */
export interface CountedYear {
  count: YearCount;
  /** Null while no day of it is over. */
  countedTo: LocalDate | null;
  /** When the next day of it is over; null once the year is complete. */
  dueAt: Date | null;
}

/** How far back a run that goes on into a year can have begun: its workdays lie within so many days. */
const LEAD_IN_DAYS = 60;
/** A day is counted so long after it closed, when what was being written of it at that moment is there. */
const SETTLED_MS = 15 * 60_000;

/**
 * The counts of these years, by `textOfYear`: those that are kept, with the days after them; where nothing is kept that
 * still holds, from the beginning. As many statements for many years as for one.
 */
export async function readCounts(
  db: Kysely<unknown>,
  judging: Judging,
  keys: readonly YearKey[],
): Promise<Map<string, CountedYear>> {
  const firstScheduled = await readFirstScheduled(db);
  const kept = await readKept(db, keys);
  const today = dayOf(judging.now, judging.zone);
  // The same for nearly everyone, and a date is dear to compute.
  const ranges = new Map<string, LocalDate[]>();
  const parts = keys.map((key) => {
    const before = kept.get(textOfYear(key)) ?? null;
    const range = rangeToCount(key.year, before, { today, firstScheduled });
    const text = range.join();
    const dates = ranges.get(text) ?? datesOf(range);
    ranges.set(text, dates);
    return { key, before, days: dates.map((date) => ({ personId: key.personId, date })) };
  });
  const wanted = parts.flatMap(({ days }) => days);
  const judged =
    wanted.length === 0 ? new Map<string, KnownDay>() : await readJudgedDays(db, judging, wanted);
  return new Map(
    parts.map(({ key, before, days }) => [
      textOfYear(key),
      countOn(
        key,
        before,
        days.flatMap((day) => judged.get(textOf(day)) ?? []),
        judging,
      ),
    ]),
  );
}

interface Kept {
  count: YearCount;
  countedTo: LocalDate;
}

type Range = readonly [first: LocalDate, last: LocalDate] | readonly [];

/** From the day after the last one counted to today; of a year that is counted from its beginning, with days before it. */
function rangeToCount(
  year: number,
  before: Kept | null,
  { today, firstScheduled }: { today: LocalDate; firstScheduled: LocalDate | null },
): Range {
  // Before any working time was laid down there is nothing to count.
  if (firstScheduled === null) return [];
  const first = before === null ? addDays(firstDay(year), -LEAD_IN_DAYS) : addDays(before.countedTo, 1);
  return [first < firstScheduled ? firstScheduled : first, lastDay(year) < today ? lastDay(year) : today];
}

function datesOf([first, last]: Range): LocalDate[] {
  const dates: LocalDate[] = [];
  if (first === undefined || last === undefined) return dates;
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function countOn(
  { year }: YearKey,
  before: Kept | null,
  days: KnownDay[],
  { now, zone }: Judging,
): CountedYear {
  const settled = ({ closesAt }: KnownDay) => closesAt.getTime() + SETTLED_MS;
  const open = days.find((day) => settled(day) > now.getTime());
  const over = open === undefined ? days : days.slice(0, days.indexOf(open));
  const begin = firstDay(year);
  const ofYear = over.filter(({ plan }) => plan.date >= begin);
  const start =
    before?.count ?? beginYear(over.filter(({ plan }) => plan.date < begin).map(countedDay), begin);
  const complete = startOfDay(addDays(lastDay(year), 1), zone) <= now;
  return {
    count: countDays(ofYear.map(countedDay), start),
    countedTo: ofYear.at(-1)?.plan.date ?? before?.countedTo ?? null,
    // Without a day to wait for, it is looked at again tomorrow.
    dueAt: open !== undefined ? new Date(settled(open)) : complete ? null : tomorrow(now, zone),
  };
}

const countedDay = ({ plan, judged }: KnownDay): CountedDay => ({
  date: plan.date,
  status: judged.status,
  missedMinutes: judged.missedMinutes,
});

const firstDay = (year: number): LocalDate => localDate(`${year}-01-01`);
const lastDay = (year: number): LocalDate => localDate(`${year}-12-31`);
const tomorrow = (now: Date, zone: string): Date => startOfDay(addDays(dayOf(now, zone), 1), zone);

/** The first day for which a working time was laid down for anybody. */
export async function readFirstScheduled(db: Kysely<unknown>): Promise<LocalDate | null> {
  const { rows } = await sql<{ first: LocalDate | null }>`
    select min(lower(valid))::text as first from work_schedule`.execute(db);
  return rows[0]?.first ?? null;
}

/** Those of which a count is kept that still holds. */
async function readKept(db: Kysely<unknown>, keys: readonly YearKey[]): Promise<Map<string, Kept>> {
  const { rows } = await sql<YearKey & { countedTo: LocalDate; count: YearCount }>`
    select person_id as "personId", year, counted_to::text as "countedTo",
      jsonb_build_object('unexcused', unexcused, 'missedMinutes', missed_minutes, 'run', run,
        'longestRun', longest_run) as count
    from discipline_year
    where (person_id, year) in (
        select * from unnest(${keys.map(({ personId }) => personId)}::uuid[], ${keys.map(({ year }) => year)}::int[]))
      and counted_to is not null and version = (select version from working_time_version)`.execute(db);
  return new Map(rows.map(({ count, countedTo, ...key }) => [textOfYear(key), { count, countedTo }]));
}
