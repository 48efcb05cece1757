import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';

/** Units counted in one transaction. */
const BATCH = 200;

/** The years that units are counted for: this one, and those that IP ASN and a report of the year before look back to. */
export const countedYears = (today: LocalDate): number[] => {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2];
};

/** Has every unit counted again. */
export async function countAgainEverywhere(sql: Sql): Promise<void> {
  await sql.query('insert into unit_learning_queue (unit_id) select distinct unit_id from workforce_unit');
}

/** Has every unit counted again on a new day, on which somebody may begin or end somewhere. */
export async function countOnNewDay(sql: Sql, today: LocalDate): Promise<void> {
  const { rowCount } = await sql.query('update unit_learning_day set day = $1::date where day < $1::date', [
    today,
  ]);
  if (rowCount === 1) await countAgainEverywhere(sql);
}

/** Takes units from the queue, each once however often it stands there. */
export async function takeUnits(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query<{ unit_id: string }>(
    `with taken as (select distinct unit_id from (
       select unit_id from unit_learning_queue order by number limit $1) as first)
     delete from unit_learning_queue using taken where unit_learning_queue.unit_id = taken.unit_id
     returning unit_learning_queue.unit_id`,
    [BATCH],
  );
  return [...new Set(rows.map(({ unit_id }) => unit_id))];
}

/** Counts the people of these units, their own and not those below, on the day, or the last day of a past year. */
export async function countUnits(sql: Sql, units: readonly string[], today: LocalDate): Promise<void> {
  const years = countedYears(today);
  await sql.query(
    `insert into unit_learning (unit_id, year, people, fulfilled, hours)
     select unit.id, year.year, count(duty.least)::int,
       count(*) filter (where least(coalesce(sum.hours, 0), duty.most) >= duty.least)::int,
       coalesce(sum(least(coalesce(sum.hours, 0), duty.most)), 0)::int
     from unnest($1::uuid[]) as unit (id)
     cross join unnest($2::int[], $3::date[]) as year (year, day)
     left join workforce_placement placed on placed.unit_id = unit.id and placed.kind = 'DEFINITIVE'
       and placed.valid @> year.day
     left join workforce_person p on p.person_id = placed.person_id and coalesce(upper(p.employed) > year.day, true)
     left join learning_year sum on sum.person_id = p.person_id and sum.year = year.year
     left join lateral (
       select d.least, d.most from learning_duty d
       where d.employment_kind = p.employment_kind and d.from_year <= year.year order by d.from_year desc limit 1
     ) duty on true
     group by unit.id, year.year
     on conflict (unit_id, year) do update
       set people = excluded.people, fulfilled = excluded.fulfilled, hours = excluded.hours`,
    [units, years, years.map((year) => (`${year}-12-31` < today ? `${year}-12-31` : today))],
  );
}
