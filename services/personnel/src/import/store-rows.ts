import type { Sql } from '@asn/event-log';
import type { Rejection } from '@asn/law';
import type { EmployeeRow } from './employee-row.ts';
import type { UnitRow } from './unit-row.ts';

/** A row to be stored: `value` is null when it is refused by what it says itself. */
export interface RowToStore {
  rowNumber: number;
  key: string | null;
  original: Uint8Array;
  value: EmployeeRow | UnitRow | null;
  rejections: Rejection[];
  warnings: Rejection[];
}

/** Stores rows of an import in two statements, whatever their number. */
export async function storeRows(sql: Sql, importId: string, rows: readonly RowToStore[]): Promise<void> {
  if (rows.length === 0) return;
  const findings = rows.map(({ rowNumber, key, value, rejections, warnings }) => ({
    row_number: rowNumber,
    key,
    readable: value !== null,
    previewed: value === null ? 'REFUSED' : null,
    rejections,
    warnings,
  }));
  await sql.query(
    `insert into import_row (import_id, row_number, apply_order, key, readable, previewed, rejections, warnings)
     select $1, row_number, row_number, key, readable, previewed, rejections, warnings
     from jsonb_to_recordset($2::jsonb)
       as x (row_number int, key text, readable boolean, previewed text, rejections jsonb, warnings jsonb)`,
    [importId, JSON.stringify(findings)],
  );
  await sql.query(
    `insert into import_row_content (import_id, row_number, original, content, unit_key, title_key)
     select $1, row_number, decode(original, 'base64'), content, unit_key, title_key
     from json_to_recordset($2::json)
       as x (row_number int, original text, content text, unit_key text, title_key text)`,
    [importId, JSON.stringify(rows.map(contentOf))],
  );
}

const contentOf = ({ rowNumber, original, value, warnings }: RowToStore) => ({
  row_number: rowNumber,
  original: Buffer.from(original).toString('base64'),
  content: value === null ? null : JSON.stringify({ value, warnings }),
  unit_key: value !== null && 'unitId' in value ? value.unitId : null,
  title_key: value !== null && 'positionId' in value ? value.positionId : null,
});
