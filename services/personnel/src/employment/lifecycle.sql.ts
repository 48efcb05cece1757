import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { randomUUID } from 'node:crypto';
import type { Decree } from '../decree/decree.rule.ts';
import type { EmploymentKind } from './employment.entity.ts';
import type { EntryName, TransitionName } from './lifecycle.table.ts';
import type { Evidence, Situation } from './situation.ts';

export interface KnownSituation extends Situation {
  personId: string;
  employmentId: string;
}

/** How the latest employment of these people stands, in one statement. */
export async function readSituations(sql: Sql, personIds: readonly string[]): Promise<KnownSituation[]> {
  const { rows } = await sql.query<KnownSituation>(
    `select p.id as "personId", e.id as "employmentId", e.kind, e.legal_standing as standing,
       e.started_on::text as "startedOn", e.ended_on::text as "endedOn", e.contract_until::text as "contractUntil",
       p.birth_date::text as "birthDate", p.retires_on::text as "retiresOn",
       latest.until::text as "leaveUntil", latest.effective_on::text as "latestOn"
     from person p
     join lateral (select * from employment where person_id = p.id order by started_on desc limit 1) e on true
     left join lateral (
       select until, effective_on from lifecycle_record where employment_id = e.id
       order by effective_on desc limit 1
     ) latest on true
     where p.id = any ($1::uuid[])`,
    [personIds],
  );
  return rows;
}

export interface NewRecord {
  personId: string;
  employmentId: string;
  transition: TransitionName;
  until: LocalDate | null;
  kind: { before: EmploymentKind; after: EmploymentKind };
  standing: { before: string | null; after: string };
  evidence: Readonly<Partial<Record<Evidence, string>>>;
  decree: Decree;
}

/** Keeps what a decree made of an employment. */
export async function writeLifecycleRecord(sql: Sql, record: NewRecord, now: Date): Promise<void> {
  await sql.query(
    `insert into lifecycle_record (id, person_id, employment_id, transition, effective_on, until, kind_before,
       kind_after, standing_before, standing_after, evidence, decree_number, decree_date, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      randomUUID(),
      record.personId,
      record.employmentId,
      record.transition,
      record.decree.effectiveOn,
      record.until,
      record.kind.before,
      record.kind.after,
      record.standing.before,
      record.standing.after,
      JSON.stringify(record.evidence),
      record.decree.number,
      record.decree.date,
      now,
    ],
  );
}

/** A step in somebody's life in the service. */
export interface LifecycleStep {
  personId: string;
  step: TransitionName | EntryName;
  effectiveOn: LocalDate;
  until: LocalDate | null;
  kind: EmploymentKind;
  /** The legal standing from then on; null where it is not known. */
  standing: string | null;
  decree: { number: string; date: LocalDate } | null;
  knownSince: Date;
}

/**
 * The steps of these people that had been recorded by an instant (null: by now), the latest first, in one statement.
 * How one entered, and TMT PNS of who came in by a file, stand in the employment itself.
 */
export async function readLifecycles(
  sql: Sql,
  personIds: readonly string[],
  knownAt: Date | null,
): Promise<LifecycleStep[]> {
  const { rows } = await sql.query<Omit<LifecycleStep, 'knownSince'> & { knownSince: string }>(
    `select s.person_id as "personId", s.step, s.effective_on::text as "effectiveOn", s.until::text, s.kind, s.standing,
       case when s.decree_number is not null and s.decree_date is not null
         then jsonb_build_object('number', s.decree_number, 'date', s.decree_date) end as decree,
       to_jsonb(s.recorded_at) as "knownSince"
     from (
       select person_id, transition as step, effective_on, until, kind_after as kind, standing_after as standing,
         decree_number, decree_date, recorded_at
       from lifecycle_record
       union all
       select e.person_id, case when e.kind in ('CPNS', 'PNS') then 'ENTER_AS_CPNS' else 'ENTER_AS_PPPK' end,
         e.started_on, null, case when e.kind = 'PNS' then 'CPNS' else e.kind end, null,
         e.start_decree_number, e.start_decree_date, e.recorded_at
       from employment e
       union all
       select e.person_id, 'BECOME_PNS', e.permanent_on, null, 'PNS', null,
         e.permanent_decree_number, e.permanent_decree_date, e.recorded_at
       from employment e
       where e.permanent_on is not null and not exists (
         select from lifecycle_record l where l.employment_id = e.id and l.transition = 'BECOME_PNS')
     ) s
     where s.person_id = any ($1::uuid[]) and ($2::timestamptz is null or s.recorded_at <= $2::timestamptz)
     order by s.effective_on desc, s.recorded_at desc`,
    [personIds, knownAt],
  );
  return rows.map((row) => ({ ...row, knownSince: new Date(row.knownSince) }));
}
