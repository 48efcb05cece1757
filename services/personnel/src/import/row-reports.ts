import type { Sql } from '@asn/event-log';
import { inLanguage, type Language, type Rejection } from '@asn/law';
import type { RowOutcome } from './import-run.ts';
import type { ImportTransactions } from './import-transactions.ts';
import type { RefusedRow } from './refused-row.ts';

/** What is told of one row. */
export interface RowReport {
  row: number;
  previewed: RowOutcome | null;
  applied: RowOutcome | null;
  changed: string[];
  toDecide: number;
  reasons: string[];
  warnings: string[];
}

/** `found`: refused, warned or waiting for a decision; `otherwise`: applied with another outcome than previewed. */
const CONDITIONS = {
  found: `(rejections <> '[]' or warnings <> '[]' or to_decide > 0)`,
  otherwise: 'previewed is not null and applied is not null and previewed <> applied',
} as const;

/** The rows of an import that meet a condition, in the order of the file: refused ones first. */
export async function rowReports(
  sql: Sql,
  importId: string,
  which: keyof typeof CONDITIONS,
  language: Language,
  limit: number | null = null,
): Promise<RowReport[]> {
  const { rows } = await sql.query<
    Omit<RowReport, 'reasons' | 'warnings'> & { rejections: Rejection[]; warnings: Rejection[] }
  >(
    `select row_number as row, previewed, applied, changed, to_decide as "toDecide", rejections, warnings
     from import_row where import_id = $1 and ${CONDITIONS[which]}
     order by rejections = '[]', row_number limit $2`,
    [importId, limit],
  );
  const sentences = (rejections: Rejection[]) =>
    rejections.map(({ message }) => inLanguage(message, language));
  return rows.map(({ rejections, warnings, ...row }) => ({
    ...row,
    reasons: sentences(rejections),
    warnings: sentences(warnings),
  }));
}

const ROWS_AT_ONCE = 500;

/** The refused rows of an import whose content is still kept, as they came, with their reasons. Streams. */
export async function* refusedRows(
  transactions: ImportTransactions,
  importId: string,
): AsyncGenerator<RefusedRow> {
  for (let after = 0; ;) {
    const { rows } = await transactions.run(importId, ({ sql }) =>
      sql.query<{ row: number; original: Buffer; rejections: Rejection[] }>(
        `select r.row_number as row, c.original, r.rejections
         from import_row r join import_row_content c using (import_id, row_number)
         where r.import_id = $1 and r.row_number > $2 and coalesce(r.applied, r.previewed) = 'REFUSED'
         order by r.row_number limit $3`,
        [importId, after, ROWS_AT_ONCE],
      ),
    );
    for (const { original, rejections } of rows) {
      yield { original, reasons: rejections.map(({ message }) => message) };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    after = last.row;
  }
}
