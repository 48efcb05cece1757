import { readable } from '@asn/access';
import { addDays, addMonths, localDate, type LocalDate } from '@asn/civil-date';
import { isOpaqueId, type LastSeen, type Page, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { placedToday, subject } from '../employee/visible.ts';
import { pageFrom } from '../graph/page.ts';
import type { WhoIsDueForKgbArgs } from './advancement-list.type.ts';
import { ranksAmong } from './read-ranks-among.ts';

export interface DueRow extends LastSeen {
  grade: string;
  serviceYears: number;
}

/** Raises that fall due in a month and were not granted yet, by the index of the month in which grade service counts. */
export function listKgbDue(
  context: RequestContext,
  { first, after, month, unit }: WhoIsDueForKgbArgs,
): Promise<Page<DueRow>> {
  return pageFrom(
    { first, after: after ?? null },
    { asOf: context.actor.today, knownAt: null },
    context.now,
    `kgb ${month.slice(0, 7)} ${unit ?? ''}`,
    (_view, last, limit) => readDue(context, month, unit ?? null, last, limit),
  );
}

/** The day from which grade service counts: `gradeServiceFrom`, as the index has it. */
const serviceFrom = sql`(r.effective_on - make_interval(years => r.service_years, months => coalesce(r.service_months, 0)))`;

/** `name` is the day on which it is due; pages are sorted by the person alone, as the index is. */
async function readDue(
  context: RequestContext,
  month: LocalDate,
  unit: string | null,
  last: LastSeen | null,
  limit: number,
): Promise<DueRow[]> {
  if (unit !== null && !isOpaqueId(unit)) return [];
  const { actor } = context;
  const [year, ofYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const years = sql`(${year}::int - extract(year from ${serviceFrom})::int)`;
  const due = sql`(${serviceFrom} + make_interval(years => ${years}))::date`;
  const endOfMonth = addDays(addMonths(localDate(`${month.slice(0, 7)}-01`), 1), -1);
  const ranks = await ranksAmong(context, unit, endOfMonth);
  const where: RawBuilder<unknown>[] = [
    ranks.where,
    sql`extract(month from r.effective_on - make_interval(years => r.service_years, months => coalesce(r.service_months, 0))) = ${ofYear}::numeric`,
    sql`${years} > 0`,
    sql`exists (
      select from employment e
      join salary s on s.scheme = case when e.kind = 'PPPK' then 'PPPK' else 'PNS' end
      where e.person_id = r.person_id and e.kind <> 'PPPK_PARUH_WAKTU'
        and daterange(e.started_on, e.ended_on) @> ${due} and s.grade = r.grade and s.service_years = ${years} offset 0)`,
    sql`not exists (
      select from kgb_record k
      where k.person_id = r.person_id and k.grade = r.grade and k.service_years = ${years} offset 0)`,
    readable(actor, subject, 'CAREER'),
  ];
  if (last !== null) where.push(sql`r.person_id > ${last.id}::uuid`);
  const { rows } = await sql<DueRow>`
    select r.person_id as id, (${due})::text as name, r.grade, ${years} as "serviceYears"
    from ${ranks.from} ${placedToday(actor)}
    where ${sql.join(where, sql` and `)}
    order by r.person_id limit ${limit}`.execute(context.db);
  return rows;
}
