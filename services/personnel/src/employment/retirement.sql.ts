import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { retirementAges, type AgeCategory, type RetirementAge } from './retirement-age.table.ts';
import { retirementOn, type AgedPosition, type Retirement, type RetirementFacts } from './retirement.rule.ts';

export interface KnownRetirement extends RetirementFacts {
  personId: string;
  /** What is on record now. */
  retiresOn: LocalDate | null;
  contractUntil: LocalDate | null;
}

/** The ages of the law and those that were added since. */
export async function readRetirementAges(sql: Sql): Promise<RetirementAge[]> {
  const { rows } = await sql.query<{
    category: AgeCategory;
    from: LocalDate;
    age: number;
    law: RetirementAge['law'];
  }>(
    `select category, valid_from::text as "from", age,
       jsonb_build_object('number', regulation, 'date', regulation_date, 'article', article) as law
     from retirement_age`,
  );
  return [...retirementAges, ...rows];
}

/** What the retirement of these people goes by, in one statement. */
export async function readRetirementFacts(
  sql: Sql,
  personIds: readonly string[],
): Promise<KnownRetirement[]> {
  const { rows } = await sql.query<Omit<KnownRetirement, 'position'> & { position: AgedPosition | null }>(
    `select p.id as "personId", p.birth_date::text as "birthDate", p.retires_on::text as "retiresOn",
       e.ended_on::text as "endedOn", e.contract_until::text as "contractUntil",
       case when pos.id is not null
         then jsonb_build_object('kind', pos.kind, 'level', pos.level, 'title', pos.title) end as position
     from person p
     join lateral (
       select ended_on, contract_until from employment where person_id = p.id order by started_on desc limit 1
     ) e on true
     left join lateral (
       select position_id from appointment
       where person_id = p.id and kind = 'DEFINITIVE' and upper_inf(known)
       order by lower(valid) desc nulls last limit 1
     ) a on true
     left join position pos on pos.id = a.position_id
     where p.id = any ($1::uuid[])`,
    [personIds],
  );
  return rows;
}

/**
 * Keeps the day on which these people retire, after what it goes by has been written. Gives those whose day changed,
 * with the retirement that it now is. Call it under their locks, before their events are recorded.
 */
export async function refreshRetirement(
  sql: Sql,
  personIds: readonly string[],
): Promise<{ personId: string; retirement: Retirement | null }[]> {
  if (personIds.length === 0) return [];
  const ages = await readRetirementAges(sql);
  const changed = (await readRetirementFacts(sql, personIds))
    .map((facts) => ({ ...facts, retirement: retirementOn(facts, ages) }))
    .filter(({ retiresOn, retirement }) => retiresOn !== (retirement?.on ?? null));
  if (changed.length === 0) return [];
  await sql.query(
    `update person p set retires_on = x.retires_on
     from unnest($1::uuid[], $2::date[]) as x (id, retires_on) where p.id = x.id`,
    [changed.map(({ personId }) => personId), changed.map(({ retirement }) => retirement?.on ?? null)],
  );
  return changed;
}
