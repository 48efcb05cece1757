import type { LocalDate } from './local-date.ts';

/** A row of a table that changes with the law: in force from `from` until the next row of its kind begins. */
export interface DatedRow {
  from: LocalDate;
}

/** The row in force on a day: the latest that began on or before it; undefined before the first. */
export function inForceOn<Row extends DatedRow>(rows: readonly Row[], day: LocalDate): Row | undefined {
  let found: Row | undefined;
  for (const row of rows) {
    if (row.from <= day && (found === undefined || row.from > found.from)) found = row;
  }
  return found;
}
