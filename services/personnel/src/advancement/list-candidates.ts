import { readable } from '@asn/access';
import { addYears, type LocalDate } from '@asn/civil-date';
import { isOpaqueId, type LastSeen, type Page, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { pnsLadder } from '../employment/grade.table.ts';
import { placedToday, subject } from '../employee/visible.ts';
import { pageFrom } from '../graph/page.ts';
import type { WhoMayBePromotedArgs } from './advancement-list.type.ts';
import { educationCeilings } from './education-ceiling.table.ts';
import { promotionDayFrom } from './promotion-day.rule.ts';
import { nextGrade, withinCeiling } from './rank-conditions.rule.ts';
import { ranksAmong } from './read-ranks-among.ts';

const SHORTEST_YEARS = 2;
const LONGEST_YEARS = 4;

/**
 * Those who have been in their rank long enough on a TMT, have no appraisal below Baik in the two years before it and,
 * if theirs goes by education, are below that ceiling: who reached the rank last comes first, by the index of
 * that day.
 */
export function listCandidates(
  context: RequestContext,
  { first, after, on, unit }: WhoMayBePromotedArgs,
): Promise<Page<LastSeen>> {
  const { actor, now } = context;
  const request = { first, after: after ?? null };
  return pageFrom(
    request,
    { asOf: actor.today, knownAt: null },
    now,
    `promoted ${on} ${unit ?? ''}`,
    (_view, last, limit) => readCandidates(context, promotionDayFrom(on), unit ?? null, last, limit),
  );
}

/** Education and grade, as text, from which no regular promotion leads on. */
const ended: readonly string[] = Object.keys(educationCeilings).flatMap((level) =>
  pnsLadder
    .filter((grade) => withinCeiling(nextGrade(grade) ?? 'IV/e', level) === false)
    .map((grade) => `${level} ${grade}`),
);

/** `name` is the day of the rank: pages are sorted by (day, id), the last first. */
async function readCandidates(
  context: RequestContext,
  on: LocalDate,
  unit: string | null,
  last: LastSeen | null,
  limit: number,
): Promise<LastSeen[]> {
  if (unit !== null && !isOpaqueId(unit)) return [];
  const { actor } = context;
  const year = Number(on.slice(0, 4));
  const ranks = await ranksAmong(context, unit, on);
  const where: RawBuilder<unknown>[] = [
    ranks.where,
    sql`r.effective_on <= ${addYears(on, -SHORTEST_YEARS)}::date`,
    sql`r.grade = any (${pnsLadder.slice(0, -1)}::text[])`,
    sql`exists (
      select from employment e
      where e.person_id = r.person_id and e.kind = 'PNS' and daterange(e.started_on, e.ended_on) @> ${on}::date offset 0)`,
    sql`(pos.kind = 'FUNGSIONAL' or r.effective_on <= ${addYears(on, -LONGEST_YEARS)}::date)`,
    sql`(pos.kind is distinct from 'PELAKSANA' or coalesce(p.education_level || ' ' || r.grade, '') <> all (${ended}::text[]))`,
    sql`not exists (
      select from known_appraisal k
      where k.person_id = r.person_id and k.year in (${year - 1}, ${year - 2}) and k.predikat not in ('SANGAT_BAIK', 'BAIK') offset 0)`,
    readable(actor, subject, 'PERFORMANCE'),
  ];
  if (last !== null) where.push(sql`(r.effective_on, r.person_id) < (${last.name}::date, ${last.id}::uuid)`);
  const { rows } = await sql<LastSeen>`
    select r.person_id as id, r.effective_on::text as name
    from ${ranks.from} ${placedToday(actor)}
    left join lateral (
      select pos.kind from appointment a join position pos on pos.id = a.position_id
      where a.person_id = p.id and a.kind = 'DEFINITIVE' and upper_inf(a.known) and a.valid @> ${on}::date limit 1
    ) pos on true
    where ${sql.join(where, sql` and `)}
    order by r.effective_on desc, r.person_id desc limit ${limit}`.execute(context.db);
  return rows;
}
