import type { Rejection, Sentence } from '@asn/law';
import { rejection } from '@asn/law';

/**
 * What a cell of a spreadsheet holds. A CSV file has text only. `date` is a number cell whose format shows a date;
 * its `raw` is the serial.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface Cell {
  /** The value as the file has it, apostrophes and non-breaking spaces included; a number keeps the file's digits. */
  raw: string;
  kind: CellKind;
}

/** What was wrong with a line of CSV, and was read all the same. */
export type LineFlaw = 'UNBALANCED_QUOTES' | 'NOT_UTF8';

export interface SpreadsheetRow {
  /** As a spreadsheet program numbers it: the header is 1, empty rows count. */
  rowNumber: number;
  cells: Cell[];
  flaws: LineFlaw[];
  /** The row as it came, for `refusedFile`: to be stored and handed back, never looked into. */
  original: Uint8Array;
}

/** All that a file of refused rows needs to look like the file they came from. Plain JSON. */
export type SpreadsheetForm =
  | {
      type: 'csv';
      separator: Separator;
      byteOrderMark: boolean;
      lineEnd: '\n' | '\r\n';
      /** The header row's `original`, in base64. */
      header: string;
    }
  | { type: 'xlsx'; dates1904: boolean; header: string };

export const SEPARATORS = [',', ';', '|', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** An opened file. `rows` may be read once and streams. To be closed, read to its end or not. */
export interface Spreadsheet {
  form: SpreadsheetForm;
  header: SpreadsheetRow;
  rows: AsyncGenerator<SpreadsheetRow>;
  close: () => Promise<void>;
}

/** Bounds beyond which a file is refused: far above any office's export, far below what would fill the memory. */
export const LIMITS = {
  /** Bytes of the upload. */
  uploadBytes: 256 * 1024 * 1024,
  columns: 512,
  rows: 250_000,
  /** Characters of a cell: what a spreadsheet program itself allows. */
  cellCharacters: 32_767,
  /** Bytes of one row of CSV, with the lines that quotes join to it. */
  rowBytes: 1024 * 1024,
  /** Entries of an XLSX, which is a zip. */
  zipEntries: 500,
  /** Bytes, unpacked, of the sheet: it streams. */
  sheetBytes: 1024 * 1024 * 1024,
  /** Bytes, unpacked, of the part that holds the shared texts: these stay in memory. */
  sharedTextBytes: 128 * 1024 * 1024,
  /** Bytes, unpacked, of each other part. */
  partBytes: 8 * 1024 * 1024,
};

/** Thrown while a file is read when the whole of it must be refused; the caller answers with its `rejection`. */
export class UnreadableFile extends Error {
  readonly rejection: Rejection;

  constructor(code: string, sentence: Sentence) {
    super(code);
    this.name = 'UnreadableFile';
    this.rejection = rejection(code, sentence, { path: ['file'] });
  }
}

/** The `original` of an XLSX row. */
export const originalOf = (cells: readonly Cell[]): Uint8Array => Buffer.from(JSON.stringify(cells));

/** The cells of an XLSX row's `original`. */
export const cellsOf = (original: Uint8Array): Cell[] =>
  JSON.parse(Buffer.from(original).toString()) as Cell[];

/** Whether every cell is blank once spaces are taken away. */
export const isEmptyRow = (cells: readonly Cell[]): boolean => cells.every(({ raw }) => raw.trim() === '');

/** Refuses a row that is wider, or has a longer cell, than LIMITS allow. */
export function checkRow(rowNumber: number, cells: readonly Cell[]): void {
  if (cells.length > LIMITS.columns) throw tooManyColumns(rowNumber);
  if (cells.some(({ raw }) => raw.length > LIMITS.cellCharacters)) throw cellTooLong(rowNumber);
  if (rowNumber > LIMITS.rows) {
    throw new UnreadableFile('FILE_TOO_MANY_ROWS', {
      id: `Berkas berisi lebih dari ${LIMITS.rows} baris.`,
      en: `The file has more than ${LIMITS.rows} rows.`,
    });
  }
}

export const tooManyColumns = (rowNumber: number): UnreadableFile =>
  new UnreadableFile('FILE_TOO_MANY_COLUMNS', {
    id: `Baris ${rowNumber} berisi lebih dari ${LIMITS.columns} kolom.`,
    en: `Row ${rowNumber} has more than ${LIMITS.columns} columns.`,
  });

export const cellTooLong = (rowNumber: number): UnreadableFile =>
  new UnreadableFile('FILE_CELL_TOO_LONG', {
    id: `Satu sel pada baris ${rowNumber} lebih panjang dari ${LIMITS.cellCharacters} karakter.`,
    en: `A cell of row ${rowNumber} is longer than ${LIMITS.cellCharacters} characters.`,
  });

export const fileTooLarge = (): UnreadableFile =>
  new UnreadableFile('FILE_TOO_LARGE', {
    id: 'Berkas terlalu besar, atau menjadi terlalu besar setelah dibuka.',
    en: 'The file is too large, or becomes too large once unpacked.',
  });

export const emptyFile = (): UnreadableFile =>
  new UnreadableFile('FILE_EMPTY', { id: 'Berkas kosong.', en: 'The file is empty.' });
