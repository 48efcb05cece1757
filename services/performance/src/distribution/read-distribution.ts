import { readersOf, ToldError } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { placedToday, standingsToRow } from '@asn/people';
import { isOpaqueId, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { predikats, type Predikat } from '../appraisal/predikat.table.ts';
import { personsOf, placedBelow } from '../team/placed-below.sql.ts';
import type { Bound, Counts, Distribution, OrganisationPredikat } from './distribution.rule.ts';

/** The distribution in force on a day. Throws BAD_USER_INPUT before the first. */
export async function readDistribution(
  context: RequestContext,
  organisation: OrganisationPredikat,
  day: LocalDate,
): Promise<Distribution & { source: string }> {
  const { rows } = await sql<{ bounds: Bound[]; smallestUnit: number; source: string }>`
    select bounds, smallest_unit as "smallestUnit", source from predikat_distribution
    where organisation = ${organisation} and valid_from <= ${day}::date
    order by valid_from desc limit 1`.execute(context.db);
  const [row] = rows;
  if (row === undefined) throw unknown();
  return row;
}

const unknown = () =>
  new ToldError('BAD_USER_INPUT', {
    id: 'Belum ada ketentuan distribusi predikat pada tahun itu.',
    en: 'No distribution of predikats was in force in that year.',
  });

/**
 * How many people of a unit's subtree, as it was on the last day of the year, have each predikat of that year: the
 * sealed one, else the proposed one. Those whose performance the caller may read.
 */
export async function readCounts(context: RequestContext, unitId: string, year: number): Promise<Counts> {
  const lastDay = `${year}-12-31` as LocalDate;
  const none = Object.fromEntries(predikats.map((predikat) => [predikat, 0])) as Record<Predikat, number>;
  if (!isOpaqueId(unitId)) return none;
  const { actor } = context;
  const { rows } = await sql<{ predikat: Predikat; people: number }>`
    with recursive ${placedBelow(sql`select ${unitId}::uuid`, lastDay)}
    select coalesce(sealed.predikat, proposed.predikat) as predikat, count(*)::int as people
    from ${personsOf(sql`placed_below`)} ${placedToday(actor)}
    cross join lateral (
      select id from appraisal a where a.person_id = p.person_id and a.year = ${year} and a.term = 'YEAR' offset 0
    ) a
    left join lateral (
      select s.predikat from sealed_appraisal s where s.appraisal_id = a.id order by s.revision desc limit 1
    ) sealed on true
    left join lateral (
      select o.predikat from appraisal_proposal o where o.appraisal_id = a.id limit 1
    ) proposed on true
    where ${standingsToRow(actor)} && ${[...readersOf.PERFORMANCE]}::text[]
      and coalesce(sealed.predikat, proposed.predikat) is not null
    group by 1`.execute(context.db);
  for (const { predikat, people } of rows) none[predikat] = people;
  return none;
}
