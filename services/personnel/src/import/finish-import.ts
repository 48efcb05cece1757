import type { Sql } from '@asn/event-log';
import { absentSql } from './import-counts.ts';
import type { ImportRun } from './import-run.ts';

/**
 * Ends an import, in one transaction: notes who is on record and not in the file, and forgets what the accepted rows
 * said, with what earlier rows of the same people or units were refused with.
 */
export async function finishImport(sql: Sql, run: ImportRun, now: Date): Promise<void> {
  const { rowCount } = await sql.query(
    `insert into absentee (import_id, subject_id) select $1, absent.id from (${absentSql(run.kind)}) absent`,
    [run.id],
  );
  await sql.query(
    `delete from import_row_content c using import_row r
     where c.import_id = $1 and r.import_id = $1 and r.row_number = c.row_number and r.applied <> 'REFUSED'`,
    [run.id],
  );
  await sql.query(`update import_row_content set content = null where import_id = $1`, [run.id]);
  await sql.query(
    `delete from import_row_content c
     using import_row old, import_row accepted
     where accepted.import_id = $1 and accepted.applied <> 'REFUSED'
       and old.key = accepted.key and old.applied = 'REFUSED' and old.import_id <> $1
       and c.import_id = old.import_id and c.row_number = old.row_number`,
    [run.id],
  );
  await sql.query(`update import_run set state = 'APPLIED', applied_at = $2, absent = $3 where id = $1`, [
    run.id,
    now.toISOString(),
    rowCount,
  ]);
}
