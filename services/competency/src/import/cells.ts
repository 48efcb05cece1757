import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';

/**
 * Reads the cells of one row by the names of its columns, and gathers what is wrong with them: a row is told all its
 * faults at once. What cannot be read is an empty text, 0 or null, and the row is refused anyway.
 */
export class Cells {
  readonly rejections: Rejection[] = [];
  readonly #cells: Readonly<Record<string, string>>;

  constructor(cells: Readonly<Record<string, string>>) {
    this.#cells = cells;
  }

  /** Text that must be there, in the first of the columns that has some. */
  text(...columns: string[]): string {
    const found = columns.map((column) => this.optional(column)).find((text) => text !== null);
    if (found === undefined)
      this.refuse('CELL_EMPTY', columns[0]!, { id: 'wajib diisi', en: 'must be filled' });
    return found ?? '';
  }

  /** Text; null where the column is blank or not in the file. A dash stands for nothing. */
  optional(column: string): string | null {
    const text = this.#cells[column]?.replace(/^'+/, '').trim() ?? '';
    return text === '' || text === '-' || text.includes('\0') ? null : text;
  }

  whole(column: string): number {
    return this.optionalWhole(column, this.text(column)) ?? 0;
  }

  optionalWhole(column: string, text = this.optional(column)): number | null {
    if (text === null || text === '') return null;
    if (/^\d{1,6}$/.test(text)) return Number(text);
    this.refuse('CELL_NO_NUMBER', column, { id: 'harus bilangan bulat', en: 'must be a whole number' });
    return null;
  }

  /** `31-12-2025`, as the national web service writes it, or `2025-12-31`. */
  date(column: string): LocalDate | null {
    return this.optionalDate(column, this.text(column));
  }

  optionalDate(column: string, text = this.optional(column)): LocalDate | null {
    if (text === null || text === '') return null;
    const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
    const iso = day === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = parseLocalDate(iso);
    if (date === null)
      this.refuse('CELL_NO_DATE', column, {
        id: 'bukan tanggal (31-12-2025)',
        en: 'is no date (31-12-2025)',
      });
    return date;
  }

  /** One of some words, whatever their case; spaces and underscores are alike. */
  oneOf<Word extends string>(column: string, words: readonly Word[], text = this.text(column)): Word {
    const found = words.find((word) => word === text.toUpperCase().replaceAll(/[\s-]+/g, '_'));
    if (found === undefined && text !== '')
      this.refuse('CODE_UNKNOWN', column, {
        id: `tidak dikenal; isi ${words.join(', ')}`,
        en: `is not known; one of ${words.join(', ')}`,
      });
    return found ?? words[0]!;
  }

  refuse(code: string, column: string, { id, en }: { id: string; en: string }): void {
    this.rejections.push(
      rejection(code, { id: `${column}: ${id}.`, en: `${column} ${en}.` }, { path: [column] }),
    );
  }
}
