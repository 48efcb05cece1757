import type { LocalDate } from '@asn/civil-date';
import { sql, type RawBuilder } from 'kysely';

/**
 * A query of (programme_id, last_taken): the programmes whose group a person belongs to on a day, by their definitive
 * position and the units above it, and when they last took the training. `person` is any expression.
 */
export const programmesOf = (person: RawBuilder<unknown>, day: LocalDate): RawBuilder<unknown> => sql`
  select pr.id as programme_id, pr.cycle_months, pr.valid, (
    select max(upper(r.held) - 1) from learning_record r
    where r.person_id = ${person} and r.training_id = pr.training_id and r.state = 'APPROVED'
  ) as last_taken
  from workforce_placement at
  join workforce_position position on position.position_id = at.position_id
  join programme pr on pr.kind = position.kind and pr.valid @> ${day}::date
    and (pr.echelon is null or pr.echelon = position.echelon)
  where at.person_id = ${person} and at.kind = 'DEFINITIVE' and at.valid @> ${day}::date
    and (pr.unit_id is null or pr.unit_id in (
      with recursive above (unit_id) as (
        select at.unit_id
        union
        select u.parent_id from above join workforce_unit u on u.unit_id = above.unit_id
        where u.valid @> ${day}::date and u.parent_id is not null
      )
      select unit_id from above
    ))`;

/** True for a person `p` who is due for something: never taken, or a whole cycle ago (`dueOn` says since when). */
export const isDue = (day: LocalDate): RawBuilder<unknown> => sql`exists (
  select from (${programmesOf(sql`p.person_id`, day)}) of_theirs
  where last_taken is null or (last_taken + make_interval(months => cycle_months))::date <= ${day}::date offset 0)`;
