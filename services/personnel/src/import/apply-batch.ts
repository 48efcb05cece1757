import type { Rejection } from '@asn/law';
import { rejectedByConstraint } from '@asn/subgraph';
import { constraintRejections } from '../constraint-rejections.table.ts';
import type { RowKind } from './import-batch.ts';
import type { AnyRow } from './import-rows.ts';
import type { RowResult } from './import-run.ts';
import type { ImportWork } from './import-work.ts';

/**
 * Applies rows so that each stands or falls alone: all at once first, which is fast; when a constraint of the database
 * refuses that, in halves, down to the single row that it refuses.
 */
export async function applyBatch(
  work: ImportWork,
  kind: RowKind<unknown>,
  rows: readonly AnyRow[],
): Promise<RowResult[]> {
  const { sql } = work;
  await sql.query('savepoint rows');
  try {
    const results = await kind.apply(work, rows);
    await sql.query('set constraints all immediate');
    await sql.query('set constraints all deferred');
    await sql.query('release savepoint rows');
    return results;
  } catch (error) {
    const rejection = rejectedByConstraint(error, constraintRejections);
    if (rejection === undefined) throw error;
    await sql.query('rollback to savepoint rows');
    await sql.query('release savepoint rows');
    const [first] = rows;
    if (rows.length === 1 && first !== undefined) return [refused(first, rejection)];
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await applyBatch(work, kind, rows.slice(0, middle))),
      ...(await applyBatch(work, kind, rows.slice(middle))),
    ];
  }
}

const refused = ({ rowNumber, warnings }: AnyRow, rejection: Rejection): RowResult => ({
  rowNumber,
  outcome: 'REFUSED',
  changed: [],
  toDecide: 0,
  rejections: [rejection],
  warnings,
});
