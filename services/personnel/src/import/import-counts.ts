import type { Sql } from '@asn/event-log';
import type { ImportRun } from './import-run.ts';

/**
 * An import in numbers of rows; `toDecide` of rows with a difference that waits; `absent` of people or units on record,
 * which is 0 while they are not yet counted.
 */
export interface ImportCounts {
  created: number;
  changed: number;
  /** Rows in which nothing differs. */
  unchanged: number;
  refused: number;
  toDecide: number;
  absent: number;
  warned: number;
  /** Rows that have been looked at. */
  done: number;
}

/** Counts what became of the rows; of a run that was not begun, what by its preview would. */
export async function countRows(
  sql: Sql,
  run: Pick<ImportRun, 'id' | 'kind' | 'state' | 'absent'>,
): Promise<ImportCounts> {
  const of = run.state === 'APPLYING' || run.state === 'APPLIED' ? 'applied' : 'previewed';
  const { rows } = await sql.query<Omit<ImportCounts, 'absent'>>(
    `select count(*) filter (where ${of} = 'CREATED')::int as created,
       count(*) filter (where ${of} = 'CHANGED')::int as changed,
       count(*) filter (where ${of} = 'UNCHANGED' and to_decide = 0)::int as unchanged,
       count(*) filter (where ${of} = 'REFUSED')::int as refused,
       count(*) filter (where ${of} is not null and to_decide > 0)::int as "toDecide",
       count(*) filter (where ${of} is not null and ${of} <> 'REFUSED' and warnings <> '[]')::int as warned,
       count(${of})::int as done
     from import_row where import_id = $1`,
    [run.id],
  );
  const counted = rows[0];
  if (counted === undefined) throw new Error('counting gave no row');
  // Asked for again and again while the run is applied, and not yet known then.
  const absent = run.state === 'PREVIEWED' ? await countAbsent(sql, run) : (run.absent ?? 0);
  return { ...counted, absent };
}

/**
 * The ids of those on record from a file who are not in this one, and are still employed, or stand. $1: the run. Keys
 * are grouped, not joined: that takes one pass, however wrong the database is about the number of new rows.
 */
export const absentSql = (kind: ImportRun['kind']): string => `
  select (array_agg(id))[1] as id
  from (${kind === 'EMPLOYEES' ? EMPLOYED : STANDING}
        union all select key, null from import_row where import_id = $1 and key is not null) known
  group by key having count(*) = count(id)`;

const EMPLOYED = `
  select p.siasn_id as key, p.id from person p
  where p.siasn_id is not null
    and exists (select from employment e where e.person_id = p.id and e.ended_on is null)`;

const STANDING = `
  select u.siasn_id as key, u.id from org_unit u
  where u.siasn_id is not null
    and exists (select from org_unit_period p where p.unit_id = u.id and upper_inf(p.known) and upper_inf(p.valid))`;

async function countAbsent(sql: Sql, run: Pick<ImportRun, 'id' | 'kind'>): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `select count(*)::int as count from (${absentSql(run.kind)}) absent`,
    [run.id],
  );
  return rows[0]?.count ?? 0;
}
