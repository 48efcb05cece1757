import type { Sql } from '@asn/event-log';
import { employeeRows } from './employee-batch.ts';
import type { RowKind, StoredRow } from './import-batch.ts';
import type { ImportRun, RowResult } from './import-run.ts';
import { unitRows } from './unit-batch.ts';
import type { ImportWork } from './import-work.ts';

export type AnyRow = StoredRow<unknown>;

/** How the rows of this run are looked at and applied, for one pass over them. */
export const openRows = async (work: ImportWork, run: ImportRun): Promise<RowKind<unknown>> =>
  // What was stored by one kind's reader is read back by the same kind: the run says which.
  (run.kind === 'EMPLOYEES' ? await employeeRows(work, run) : unitRows(run)) as RowKind<unknown>;

/**
 * The next rows that can be applied, after one, in the order of applying. Two statements and no join: what row level
 * security hides is guessed to be nearly nothing, and joined as if it were.
 */
export async function rowsAfter(
  sql: Sql,
  importId: string,
  after: number,
  limit: number,
  condition: 'true' | 'applied is null' | `applied = 'REFUSED'`,
): Promise<{ rows: AnyRow[]; last: number }> {
  const { rows: next } = await sql.query<{ row: number; place: number }>(
    `select row_number as row, apply_order as place from import_row
     where import_id = $1 and apply_order > $2 and readable and ${condition}
     order by apply_order limit $3`,
    [importId, after, limit],
  );
  const { rows: contents } = await sql.query<{ row: number; content: string }>(
    `select row_number as row, content from import_row_content
     where import_id = $1 and row_number = any ($2::int[]) and content is not null`,
    [importId, next.map(({ row }) => row)],
  );
  const contentOf = new Map(contents.map(({ row, content }) => [row, content]));
  const rows = next.flatMap(({ row: rowNumber }) => {
    const content = contentOf.get(rowNumber);
    return content === undefined
      ? []
      : [{ rowNumber, ...(JSON.parse(content) as Pick<AnyRow, 'value' | 'warnings'>) }];
  });
  return { rows, last: next.at(-1)?.place ?? after };
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
