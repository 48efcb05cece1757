import { sql, type RawBuilder } from 'kysely';

/** True for a person `p` whose hours that count in the year are fewer; of many, by the sum that the ledger keeps. */
export const hasFewerHours = (year: number, hours: number): RawBuilder<unknown> => sql`
  coalesce((
    select least(sum.hours, (
      select d.most from learning_duty d
      where d.employment_kind = p.employment_kind and d.from_year <= ${year} order by d.from_year desc limit 1))
    from learning_year sum where sum.person_id = p.person_id and sum.year = ${year}
  ), 0) < ${hours}`;
