import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Sentence } from '@asn/law';
import { hasLostDigits, idOf, isUnprintable, textOf } from './cell-text.ts';
import type { DateForms } from './date-form.ts';
import type { HeaderMap } from './header.ts';
import type { OtherColumn } from './other-columns.ts';
import {
  CODE_UNKNOWN,
  ID_MALFORMED,
  IS_A_NUMBER,
  IS_AN_ERROR,
  LOST_DIGITS,
  NOT_UTF8,
  sentenceAt,
  UNBALANCED_QUOTES,
  UNPRINTABLE,
  wrongWidth,
} from './row-sentences.ts';
import type { Cell, SpreadsheetRow } from './spreadsheet.ts';

/** An id of the national agency. */
export const REFERENCE = /^[\w-]{1,42}$/;

/**
 * Reads the cells of one row by field, and gathers what is wrong with them: a row is told all its faults at once.
 * A field that is blank, not in the file, or faulty reads as null.
 */
export class RowReader<Field extends string> {
  readonly rejections: Rejection[] = [];
  readonly warnings: Rejection[] = [];
  readonly #row: SpreadsheetRow;
  readonly #map: HeaderMap<Field>;
  readonly #dates: DateForms;

  constructor(row: SpreadsheetRow, map: HeaderMap<Field>, dates: DateForms) {
    this.#row = row;
    this.#map = map;
    this.#dates = dates;
    this.#checkWidth();
    if (row.flaws.includes('UNBALANCED_QUOTES')) this.#warnRow('ROW_UNBALANCED_QUOTES', UNBALANCED_QUOTES);
    if (row.flaws.includes('NOT_UTF8')) this.#warnRow('ROW_NOT_UTF8', NOT_UTF8);
  }

  text(field: Field): string | null {
    const cell = this.#cell(field);
    return cell === null ? null : textOf(cell);
  }

  /** An id or a long number: never from a number cell, which keeps no leading zeros and at most 15 digits. */
  id(field: Field): string | null {
    const cell = this.#cell(field);
    if (cell === null) return null;
    const text = idOf(cell);
    if (text === null) return null;
    if (cell.kind !== 'text' || hasLostDigits(cell, text))
      return this.refuse(field, 'CELL_IS_A_NUMBER', IS_A_NUMBER);
    return text;
  }

  /** An id of at most 42 letters, digits and hyphens, as the national agency gives them. */
  reference(field: Field): string | null {
    const id = this.id(field);
    return id === null || REFERENCE.test(id) ? id : this.refuse(field, 'ID_MALFORMED', ID_MALFORMED);
  }

  /** The meaning of a code by a list that is held here; a code that is not in it is refused. */
  code<Meaning>(field: Field, list: ReadonlyMap<string, Meaning>): Meaning | null {
    const code = this.codeText(field);
    return code === null ? null : (list.get(code) ?? this.refuse(field, 'CODE_UNKNOWN', CODE_UNKNOWN));
  }

  /** A code itself, when the list has it; any other is refused. */
  listed(field: Field, list: ReadonlyMap<string, unknown>): string | null {
    return this.code(field, list) === null ? null : this.codeText(field);
  }

  codeText(field: Field): string | null {
    const cell = this.#cell(field);
    return cell === null ? null : idOf(cell);
  }

  date(field: Field): LocalDate | null {
    const cell = this.#cell(field);
    if (cell === null || idOf(cell) === null) return null;
    const index = this.#map.known.get(field)?.index ?? -1;
    const date = this.#dates.read(index, cell);
    if (date !== null) return date;
    const form = this.#dates.formOf(index) ?? 'YYYY-MM-DD, DD-MM-YYYY, DD/MM/YYYY';
    return this.refuse(field, 'DATE_UNREADABLE', {
      id: `bukan tanggal yang ada di kalender, atau ditulis lain dari kolomnya (bentuk kolom ini: ${form}).`,
      en: `is not a day of the calendar, or is written otherwise than its column (this column's form: ${form}).`,
    });
  }

  /** A whole number from 0 to `most`. */
  integer(field: Field, most: number): number | null {
    const text = this.codeText(field);
    if (text === null) return null;
    if (/^\d{1,4}(\.0)?$/.test(text) && Number(text) <= most) return Number(text);
    return this.refuse(field, 'INTEGER_UNREADABLE', {
      id: `bukan bilangan bulat dari 0 sampai ${most}.`,
      en: `is not a whole number from 0 to ${most}.`,
    });
  }

  /** Refuses the row when the field reads as null and nothing was said of it yet. */
  require<Value>(field: Field, value: Value | null): Value | null {
    const header = this.headerOf(field);
    if (value === null && !this.rejections.some(({ path }) => path[0] === header)) {
      this.refuse(field, 'CELL_BLANK', { id: 'wajib diisi.', en: 'must be filled.' });
    }
    return value;
  }

  /** What the column is called in today's export. */
  headerOf(field: Field): string {
    return this.#map.known.get(field)?.header ?? field;
  }

  /** Refuses the row for a column; the sentence goes on after the column's name. Gives null for the value. */
  refuse(field: Field, code: string, sentence: Sentence, law?: string): null {
    this.rejections.push(this.#at(field, code, sentence, law));
    return null;
  }

  warn(field: Field, code: string, sentence: Sentence, law?: string): void {
    this.warnings.push(this.#at(field, code, sentence, law));
  }

  /** Takes over what a rule of the domain said about a field. */
  take(field: Field, rejections: readonly Rejection[], warnings: readonly Rejection[] = []): void {
    for (const { code, message, law } of rejections) this.refuse(field, code, message, law);
    for (const { code, message, law } of warnings) this.warn(field, code, message, law);
  }

  /** The other columns as text by their header. Blanks are left out; so, with a warning, are cells that lost their value. */
  others(columns: readonly OtherColumn[]): Record<string, string> {
    const texts: Record<string, string> = {};
    for (const { index, header, read } of columns) {
      const cell = this.#row.cells[index];
      const text = cell === undefined ? null : read(cell);
      if (cell === undefined || text === null) continue;
      if (isUnprintable(text)) this.rejections.push(sentenceAt(header, 'CELL_UNPRINTABLE', UNPRINTABLE));
      else if (cell.kind === 'error') this.warnings.push(sentenceAt(header, 'CELL_IS_AN_ERROR', IS_AN_ERROR));
      else if (hasLostDigits(cell, text))
        this.warnings.push(sentenceAt(header, 'CELL_LOST_DIGITS', LOST_DIGITS));
      else texts[header] = text;
    }
    return texts;
  }

  #cell(field: Field): Cell | null {
    const index = this.#map.known.get(field)?.index;
    const cell = index === undefined ? undefined : this.#row.cells[index];
    if (cell === undefined) return null;
    if (cell.kind === 'error') return this.refuse(field, 'CELL_IS_AN_ERROR', IS_AN_ERROR);
    return isUnprintable(cell.raw) ? this.refuse(field, 'CELL_UNPRINTABLE', UNPRINTABLE) : cell;
  }

  #checkWidth(): void {
    const { cells } = this.#row;
    const { width } = this.#map;
    const beyond = cells.slice(width).some((cell) => textOf(cell) !== null);
    if (cells.length < width || beyond) {
      this.rejections.push(rejection('ROW_WIDTH', wrongWidth(width, cells.length), { path: [] }));
    }
  }

  #at(field: Field, code: string, sentence: Sentence, law?: string): Rejection {
    return sentenceAt(this.headerOf(field), code, sentence, law);
  }

  #warnRow(code: string, sentence: Sentence): void {
    this.warnings.push(rejection(code, sentence, { path: [] }));
  }
}
