import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { EmployeeFacts } from './employee-facts.ts';
import type { EarlierDifference } from './difference.ts';

export interface RankOnRecord {
  id: string;
  grade: string;
  effectiveOn: LocalDate;
  serviceYears: number | null;
  serviceMonths: number | null;
  /** Whether a decree decided it: then the office knows better than the file. */
  decreed: boolean;
}

export interface PlacementOnRecord {
  rowId: string;
  appointmentId: string;
  positionId: string;
  unitId: string;
  unitSiasnId: string | null;
  titleId: string;
  title: string;
  from: LocalDate | null;
  to: LocalDate | null;
  decreed: boolean;
}

/** A person as on record: the latest employment, rank and definitive appointment. */
export interface EmployeeState {
  personId: string;
  employmentId: string;
  endedOn: LocalDate | null;
  facts: EmployeeFacts;
  rank: RankOnRecord | null;
  placement: PlacementOnRecord | null;
  /** When the newest of their appointments as now known became known; null without one. */
  knownSince: Date | null;
  /** Differences that are open, or were decided so that the record is kept. */
  differences: EarlierDifference[];
}

/**
 * The people with one of these PNS IDs or NIPs, in one statement, after taking their locks in the order of their ids.
 * Call it where identities and imports are open.
 */
export async function lockEmployees(sql: Sql, siasnIds: string[], nips: string[]): Promise<EmployeeState[]> {
  const { rows: people } = await sql.query<{ id: string }>(
    `select id from person
     where id in (select id from person where siasn_id = any ($1::text[])
                  union select person_id from employment where nip = any ($2::char(18)[]))
     order by id for update`,
    [siasnIds, nips],
  );
  return people.length === 0
    ? []
    : readEmployeeStates(
        sql,
        people.map(({ id }) => id),
      );
}

/** As `lockEmployees`, without locks: for a preview. */
export async function seeEmployees(sql: Sql, siasnIds: string[], nips: string[]): Promise<EmployeeState[]> {
  const { rows: people } = await sql.query<{ id: string }>(
    `select id from person where siasn_id = any ($1::text[])
     union select person_id from employment where nip = any ($2::char(18)[])`,
    [siasnIds, nips],
  );
  return people.length === 0
    ? []
    : readEmployeeStates(
        sql,
        people.map(({ id }) => id),
      );
}

/** These people as on record. */
export async function readEmployeeStates(sql: Sql, personIds: string[]): Promise<EmployeeState[]> {
  const { rows } = await sql.query<EmployeeState>(STATES, [personIds]);
  return rows.map((row) => ({
    ...row,
    knownSince: row.knownSince === null ? null : new Date(row.knownSince),
  }));
}

const STATES = `
  select p.id as "personId", e.id as "employmentId", e.ended_on::text as "endedOn",
    jsonb_build_object(
      'siasnId', p.siasn_id, 'name', p.name, 'titleBefore', p.title_before, 'titleAfter', p.title_after,
      'birthPlace', p.birth_place, 'birthDate', p.birth_date, 'sex', p.sex, 'educationLevel', p.education_level,
      'education', p.education, 'educationYear', p.education_year, 'details', p.details,
      -- Not joined: what row level security hides is guessed to be nearly nothing, and joined as if it were.
      'nik', (select nik from person_identity where person_id = p.id),
      'kind', e.kind, 'nip', e.nip, 'oldNip', e.old_nip, 'legalStanding', e.legal_standing, 'startedOn', e.started_on,
      'startDecreeNumber', e.start_decree_number, 'startDecreeDate', e.start_decree_date,
      'permanentOn', e.permanent_on, 'permanentDecreeNumber', e.permanent_decree_number,
      'permanentDecreeDate', e.permanent_decree_date) as facts,
    case when r.id is not null then jsonb_build_object(
      'id', r.id, 'grade', r.grade, 'effectiveOn', r.effective_on, 'serviceYears', r.service_years,
      'serviceMonths', r.service_months, 'decreed', r.decree_number is not null) end as rank,
    case when a.id is not null then jsonb_build_object(
      'rowId', a.row_id, 'appointmentId', a.id, 'positionId', a.position_id, 'unitId', pos.unit_id,
      'unitSiasnId', u.siasn_id, 'titleId', pos.title_id, 'title', pos.title, 'from', lower(a.valid),
      'to', upper(a.valid), 'decreed', a.decree_number is not null) end as placement,
    (select to_jsonb(max(lower(known))) from appointment where person_id = p.id and upper_inf(known)) as "knownSince",
    coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'field', d.field, 'ours', d.ours, 'theirs', d.theirs, 'state', d.state))
      from difference d
      where coalesce(d.person_id, d.unit_id) = p.id and d.state in ('OPEN', 'KEPT')), '[]') as differences
  from person p
  join lateral (select * from employment where person_id = p.id order by started_on desc limit 1) e on true
  left join lateral (
    select * from rank_record r
    where r.person_id = p.id and not exists (select from rank_record later where later.corrects_id = r.id)
    order by r.effective_on desc, r.recorded_at desc limit 1) r on true
  left join lateral (
    select * from appointment
    where person_id = p.id and kind = 'DEFINITIVE' and upper_inf(known)
    order by lower(valid) desc nulls last limit 1) a on true
  left join position pos on pos.id = a.position_id
  left join org_unit u on u.id = pos.unit_id
  where p.id = any ($1::uuid[])
  order by p.id`;
