import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { EarlierDifference } from './difference.ts';

/** What the unit file says of a unit, field by field. */
export interface UnitFacts {
  name: string;
  echelon: string | null;
  headTitle: string | null;
  code: string | null;
  kind: string | null;
  details: Record<string, string>;
}

/** A unit as on record: its latest period, its parent, and the head that a file names. */
export interface UnitState {
  unitId: string;
  siasnId: string;
  periodId: string;
  from: LocalDate | null;
  to: LocalDate | null;
  parentId: string | null;
  parentSiasnId: string | null;
  facts: UnitFacts;
  head: { id: string; siasnId: string | null; name: string | null; from: LocalDate | null } | null;
  /** When the newest of its period and head became known. */
  knownSince: Date;
  differences: EarlierDifference[];
}

/** The units of these ids of the national agency; with their locks, in the order of their ids. */
export async function readUnitStates(
  sql: Sql,
  siasnIds: readonly string[],
  lock: boolean,
): Promise<UnitState[]> {
  const { rows: units } = await sql.query<{ id: string }>(
    `select id from org_unit where siasn_id = any ($1::text[]) order by id ${lock ? 'for update' : ''}`,
    [siasnIds],
  );
  return readUnitsById(
    sql,
    units.map(({ id }) => id),
  );
}

/** These units as on record. */
export async function readUnitsById(sql: Sql, ids: readonly string[]): Promise<UnitState[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<UnitState>(STATES, [ids]);
  return rows.map((row) => ({ ...row, knownSince: new Date(row.knownSince) }));
}

const STATES = `
  select u.id as "unitId", u.siasn_id as "siasnId", p.id as "periodId", lower(p.valid)::text as "from",
    upper(p.valid)::text as "to", p.parent_id as "parentId", parent.siasn_id as "parentSiasnId",
    jsonb_build_object('name', p.name, 'echelon', p.echelon, 'headTitle', p.head_title, 'code', p.code, 'kind', p.kind,
      'details', coalesce(d.details, '{}')) as facts,
    case when h.id is not null then jsonb_build_object('id', h.id, 'name', person.name, 'from', lower(h.valid),
      'siasnId', coalesce(person.siasn_id, h.person_siasn_id)) end as head,
    to_jsonb(greatest(lower(p.known), lower(h.known))) as "knownSince",
    coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'field', f.field, 'ours', f.ours, 'theirs', f.theirs, 'state', f.state))
      from difference f
      where coalesce(f.person_id, f.unit_id) = u.id and f.state in ('OPEN', 'KEPT')), '[]') as differences
  from org_unit u
  join lateral (
    select * from org_unit_period where unit_id = u.id and upper_inf(known)
    order by upper(valid) desc nulls first limit 1) p on true
  left join org_unit parent on parent.id = p.parent_id
  left join org_unit_detail d on d.unit_id = u.id
  left join unit_head h on h.unit_id = u.id and upper_inf(h.known) and upper_inf(h.valid)
  left join person on person.id = h.person_id
  where u.id = any ($1::uuid[])
  order by u.id`;
