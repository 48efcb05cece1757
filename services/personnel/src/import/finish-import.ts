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
  await forgetAccepted(sql, run.id);
  await sql.query(`update import_run set state = 'APPLIED', applied_at = $2, absent = $3 where id = $1`, [
    run.id,
    now.toISOString(),
    rowCount,
  ]);
}

async function forgetAccepted(sql: Sql, importId: string): Promise<void> {
  const { rows: refused } = await sql.query<{ row: number }>(
    `select row_number as row from import_row where import_id = $1 and applied = 'REFUSED'`,
    [importId],
  );
  await sql.query(`delete from import_row_content where import_id = $1 and row_number <> all ($2::int[])`, [
    importId,
    refused.map(({ row }) => row),
  ]);
  await sql.query(`update import_row_content set content = null where import_id = $1`, [importId]);
  const { rows: earlier } = await sql.query<{ key: string }>(
    `select distinct key from import_row where applied = 'REFUSED' and import_id <> $1 and key is not null`,
    [importId],
  );
  const { rows: mended } = await sql.query<{ key: string }>(
    `select key from import_row where import_id = $1 and applied <> 'REFUSED' and key = any ($2::text[])`,
    [importId, earlier.map(({ key }) => key)],
  );
  await sql.query(
    `delete from import_row_content
     where (import_id, row_number) in (
       select import_id, row_number from import_row
       where applied = 'REFUSED' and import_id <> $1 and key = any ($2::text[]))`,
    [importId, mended.map(({ key }) => key)],
  );
}
