import type { Rejection } from '@asn/law';
import type { UnitOfWork } from '@asn/subgraph';

/** A row of a file: its number there, its cells by column, and whom or which unit it is about (our opaque ids). */
export interface ImportedRow {
  row: number;
  cells: Record<string, string>;
  employee?: string | undefined;
  unit?: string | undefined;
}

export interface RefusedRow {
  row: number;
  reasons: Rejection[];
}

/** What became of the rows; those that are neither say what is there already. */
export interface Kept {
  taken: number;
  refused: RefusedRow[];
}

/** Takes rows of one kind in: they stand or fall alone, and the same rows again change nothing. */
export type TakeRows = (unit: UnitOfWork, importId: string, rows: readonly ImportedRow[]) => Promise<Kept>;

/** Rows that could be read, and those that could not. */
export function readRows<Read>(
  rows: readonly ImportedRow[],
  read: (row: ImportedRow) => Read | Rejection[],
): { read: (Read & { row: number })[]; refused: RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const found = rows.flatMap((row) => {
    const one = read(row);
    if (!Array.isArray(one)) return [{ ...one, row: row.row }];
    refused.push({ row: row.row, reasons: one });
    return [];
  });
  return { read: found, refused };
}
