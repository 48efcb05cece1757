import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { Rejection } from '@asn/law';
import type { SpreadsheetForm } from './spreadsheet.ts';

export type ImportKind = 'EMPLOYEES' | 'UNITS';

/** RECEIVED: stored; PREVIEWED: told what it would do; APPLYING: begun, to be gone on with; APPLIED: done. */
export type ImportState = 'RECEIVED' | 'PREVIEWED' | 'APPLYING' | 'APPLIED';

export type RowOutcome = 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';

/** A file on its way into the records. */
export interface ImportRun {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  form: SpreadsheetForm;
  /** Known fields that the file has a column for. What it has none for was not told, which is not a blank. */
  fields: string[];
  /** The headers of its other columns. */
  otherHeaders: string[];
  rows: number;
  /** The civil day of the upload. */
  effectiveOn: LocalDate;
  receivedAt: Date;
  appliedAt: Date | null;
  /** How many on record are not in the file; null until it is applied. */
  absent: number | null;
}

/** What is to become, or became, of a row. */
export interface RowResult {
  rowNumber: number;
  outcome: RowOutcome;
  /** Headers of the columns whose values are taken over. */
  changed: string[];
  /** How many differences wait for a decision. */
  toDecide: number;
  rejections: Rejection[];
  warnings: Rejection[];
}

const runColumns = `
  id, kind, state, file_name as "fileName", form, fields, other_headers as "otherHeaders", rows,
  effective_on::text as "effectiveOn", to_jsonb(received_at) as "receivedAt", to_jsonb(applied_at) as "appliedAt", absent`;

/** A row of `runColumns` as a run. */
const asRun = (row: ImportRun): ImportRun => ({
  ...row,
  receivedAt: new Date(row.receivedAt),
  appliedAt: row.appliedAt === null ? null : new Date(row.appliedAt),
});

/** The run; undefined when there is none of this id. */
export async function findRun(sql: Sql, id: string): Promise<ImportRun | undefined> {
  const { rows } = await sql.query<ImportRun>(`select ${runColumns} from import_run where id = $1`, [id]);
  return rows[0] && asRun(rows[0]);
}

/** Lets this transaction see what rows say, and every NIK. The import and its decisions call it, no other read does. */
export const openImports = (sql: Sql) =>
  sql.query(`select set_config('asn.import', 'open', true), set_config('asn.identity_readers', 'all', true)`);
