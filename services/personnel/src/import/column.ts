/**
 * How the text of a cell becomes a value.
 * `text`: as written, spaces at its ends taken away. `id`: text without leading apostrophes; a number cell is refused,
 * for it has lost its leading zeros or its last digits. `code`: like `id`, from a short list; a number cell is fine, its
 * list will tell. `date`, `integer`: what they say.
 */
export type ColumnReading = 'text' | 'id' | 'code' | 'date' | 'integer';

/** Whether a file without the column is refused. The export has grown over the years, so most are `optional`. */
export type ColumnPresence = 'required' | 'optional';

/** What a difference in a later, newer file does: it is taken over, waits for an admin's decision, or does nothing. */
export type LaterFile = 'take' | 'ask' | 'ignore';

/**
 * How a difference enters the history: a fact that holds from the date in another column, or the correction of what was
 * always so. A dated difference whose date column did not move too cannot be placed in time and is asked.
 */
export type ColumnChange<Field extends string> = 'correction' | { datedBy: Field };

/** One row of a table of columns: what a column of an export means here. */
export interface Column<Field extends string> {
  field: Field;
  /** The header in the export of today, then others seen in the field. Compared without regard to case and spaces. */
  headers: readonly [string, ...string[]];
  reads: ColumnReading;
  presence: ColumnPresence;
  later: LaterFile;
  change: ColumnChange<Field>;
}
