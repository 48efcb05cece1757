import type { Sql } from '@asn/event-log';
import { employeeRows } from './employee-batch.ts';
import type { RowKind, StoredRow } from './import-batch.ts';
import type { ImportRun, RowResult } from './import-run.ts';
import { unitRows } from './unit-batch.ts';
import type { ImportWork } from './write-employees.ts';

export type AnyRow = StoredRow<unknown>;

/** How the rows of this run are looked at and applied, for one pass over them. */
export const openRows = async (work: ImportWork, run: ImportRun): Promise<RowKind<unknown>> =>
  // What was stored by one kind's reader is read back by the same kind: the run says which.
  (run.kind === 'EMPLOYEES' ? await employeeRows(work, run) : unitRows(run)) as RowKind<unknown>;

/** The next rows that can be applied, after one, in the order of applying. */
export async function rowsAfter(
  sql: Sql,
  importId: string,
  after: number,
  limit: number,
  condition: 'true' | 'r.applied is null' | `r.applied = 'REFUSED'`,
): Promise<{ rows: AnyRow[]; last: number }> {
  const { rows } = await sql.query<{ rowNumber: number; order: number; content: string }>(
    `select r.row_number as "rowNumber", r.apply_order as order, c.content
     from import_row r join import_row_content c using (import_id, row_number)
     where r.import_id = $1 and r.apply_order > $2 and c.content is not null and ${condition}
     order by r.apply_order limit $3`,
    [importId, after, limit],
  );
  return {
    rows: rows.map(({ rowNumber, content }) => ({
      rowNumber,
      ...(JSON.parse(content) as Pick<AnyRow, 'value' | 'warnings'>),
    })),
    last: rows.at(-1)?.order ?? after,
  };
}

/** Writes down what is to become of rows, or became, in one statement. */
export async function writeResults(
  sql: Sql,
  importId: string,
  of: 'previewed' | 'applied',
  results: readonly RowResult[],
): Promise<void> {
  await sql.query(
    `update import_row r set ${of} = x.outcome, to_decide = x."toDecide", rejections = x.rejections,
       warnings = x.warnings, changed = array(select jsonb_array_elements_text(x.changed))
     from jsonb_to_recordset($2::jsonb) as x ("rowNumber" int, outcome text, changed jsonb, "toDecide" int,
       rejections jsonb, warnings jsonb)
     where r.import_id = $1 and r.row_number = x."rowNumber"`,
    [importId, JSON.stringify(results)],
  );
}
