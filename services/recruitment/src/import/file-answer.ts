import { rejection, type Rejection } from '@asn/law';
import type { Payload } from '@asn/subgraph';

/** A row that was not taken, and why; it says nothing of whom it is about but its number in the file. */
export interface RefusedRow {
  row: number;
  reasons: Rejection[];
}

/** What taking a file came to. Rows stand or fall alone; a file that is refused as a whole has rejections. */
export interface FileTaken extends Payload {
  rows: number;
  taken: number;
  refused: RefusedRow[];
}

export const refusedFile = (...rejections: Rejection[]): FileTaken => ({
  rejections,
  warnings: [],
  rows: 0,
  taken: 0,
  refused: [],
});

/** Tells rows whose key came before in the same file from the first of them. */
export function repeated<Row extends { row: number }>(
  rows: readonly Row[],
  keys: (row: Row) => string[],
): { once: Row[]; refused: RefusedRow[] } {
  const seen = new Set<string>();
  const once: Row[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const own = keys(row);
    if (own.some((key) => seen.has(key))) refused.push({ row: row.row, reasons: [REPEATED] });
    else once.push(row);
    own.forEach((key) => seen.add(key));
  }
  return { once, refused };
}

const REPEATED = rejection('ROW_REPEATED', {
  id: 'Peserta ini sudah ada pada baris sebelumnya di berkas yang sama.',
  en: 'An earlier row of the file is about the same participant.',
});
