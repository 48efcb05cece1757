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

/** An age that takes over on a day, by a regulation. */
export interface NewAge {
  category: AgeCategory;
  from: LocalDate;
  age: number;
  regulation: string;
  regulationDate: LocalDate;
  article: string;
}

/** Adds an age; `recordedBy` is the account that did. */
export async function writeRetirementAge(
  sql: Sql,
  { category, from, age, regulation, regulationDate, article }: NewAge,
  recordedBy: string,
  now: Date,
): Promise<void> {
  await sql.query(
    `insert into retirement_age (category, valid_from, age, regulation, regulation_date, article, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [category, from, age, regulation.trim(), regulationDate, article.trim(), recordedBy, now.toISOString()],
  );
}

/** The next people by id, locked; fewer than `limit` at the end. */
export async function lockNextPeople(sql: Sql, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select id from person where $1::uuid is null or id > $1::uuid order by id limit $2 for update`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
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
