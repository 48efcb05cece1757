import type { Rejection } from '@asn/law';
import type { RowResult } from './import-run.ts';
import type { ImportWork } from './import-work.ts';

/** A row that was read, as it was stored. */
export interface StoredRow<Row> {
  rowNumber: number;
  value: Row;
  /** What reading it warned of. */
  warnings: Rejection[];
}

/** How the rows of one kind of file are looked at and applied. Made anew for each pass over a file. */
export interface RowKind<Row> {
  /** What the rows would do, written nowhere. */
  preview: (work: ImportWork, rows: readonly StoredRow<Row>[]) => Promise<RowResult[]>;
  /**
   * Does it, all of it or none: what a constraint of the database refuses is thrown. The rows' aggregates are locked
   * before they are looked at.
   */
  apply: (work: ImportWork, rows: readonly StoredRow<Row>[]) => Promise<RowResult[]>;
}
