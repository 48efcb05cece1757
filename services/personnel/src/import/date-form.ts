import { addDays, localDate, parseLocalDate, type LocalDate } from '@asn/civil-date';
import { idOf } from './cell-text.ts';
import type { Cell, SpreadsheetRow } from './spreadsheet.ts';

/** How a column writes its dates. SERIAL: the number of days that a spreadsheet keeps for a date. */
export type DateForm = 'YYYY-MM-DD' | 'DD-MM-YYYY' | 'DD/MM/YYYY' | 'SERIAL';

const SHAPES: readonly [DateForm, RegExp][] = [
  ['YYYY-MM-DD', /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/],
  ['DD-MM-YYYY', /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/],
  ['DD/MM/YYYY', /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/],
  // In text, four digits would be a year as well as a day of 1927 or before.
  ['SERIAL', /^\d{5}$/],
];

/** The form that one cell's date is written in; null for a blank or something else. */
function dateFormOf(cell: Cell): DateForm | null {
  if (cell.kind === 'date') return 'SERIAL';
  const text = idOf(cell);
  if (text === null || cell.kind === 'boolean' || cell.kind === 'error') return null;
  return SHAPES.find(([, shape]) => shape.test(text))?.[0] ?? null;
}

/**
 * The calendar day of a cell that is written in `form`; null when it is in another form, or a day that no calendar has.
 * There is no time zone in it: a serial with a time of day is null too, for its day may have been moved by one.
 */
export function dateOf(cell: Cell, form: DateForm, dates1904: boolean): LocalDate | null {
  if (dateFormOf(cell) !== form) return null;
  const text = idOf(cell) ?? '';
  if (form === 'SERIAL') return serialDate(text, dates1904);
  const parts = SHAPES.find(([each]) => each === form)?.[1].exec(text)?.groups;
  if (parts === undefined) return null;
  const { year = '', month = '', day = '' } = parts;
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const FIRST_DAY_1904 = localDate('1904-01-01');
const DAY_ZERO_1900 = localDate('1899-12-31');
const LAST_SERIAL = 2_958_465;

/** Day 60 of the 1900 system is 29 February 1900, which never was: days after it count from one day earlier. */
function serialDate(text: string, dates1904: boolean): LocalDate | null {
  if (!/^\d{1,7}(\.0+)?$/.test(text)) return null;
  const serial = Number(text);
  if (dates1904) return serial > LAST_SERIAL ? null : addDays(FIRST_DAY_1904, serial);
  if (serial < 1 || serial === 60 || serial > LAST_SERIAL) return null;
  return addDays(DAY_ZERO_1900, serial < 60 ? serial : serial - 1);
}

/** The one form of each date column of a file. */
export class DateForms {
  readonly #forms = new Map<number, DateForm>();
  readonly #dates1904: boolean;

  constructor(dates1904: boolean) {
    this.#dates1904 = dates1904;
  }

  /**
   * The form of a column is that of most of these rows (of the first of them when they tie): `05/03/2020` beside
   * serials is how a spreadsheet leaves a column in which it took only some days, with day and month exchanged, for
   * dates. A column that is blank in all of them has the form of its first later date.
   */
  learn(rows: readonly SpreadsheetRow[], columns: readonly number[]): void {
    for (const index of columns) {
      const counts = new Map<DateForm, number>();
      for (const { cells } of rows) {
        const form = cells[index] === undefined ? null : dateFormOf(cells[index]);
        if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
      }
      // A Map keeps the order of first appearance, and the sort is stable.
      const most = [...counts].sort(([, a], [, b]) => b - a)[0];
      if (most !== undefined) this.#forms.set(index, most[0]);
    }
  }

  /** The form of a column; null before it has a date. */
  formOf(index: number): DateForm | null {
    return this.#forms.get(index) ?? null;
  }

  /** The day of a cell of that column; null when it is none, or written in another form than the column's. */
  read(index: number, cell: Cell): LocalDate | null {
    const own = dateFormOf(cell);
    if (own === null) return null;
    const form = this.#forms.get(index) ?? own;
    this.#forms.set(index, form);
    return dateOf(cell, form, this.#dates1904);
  }
}
