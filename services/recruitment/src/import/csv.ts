import { rejection, type Rejection } from '@asn/law';
import { parse } from 'csv-parse/sync';

/** A row of a file: its cells by the name of their column, and its number as a spreadsheet shows it. */
export interface CsvRow {
  row: number;
  cell: (column: string) => string;
}

const SEPARATORS = ['|', ';', '\t', ','] as const;

/**
 * Reads a CSV by the names in its header, which are compared trimmed and in capitals; the separator is the one of
 * `| ; TAB ,` that the header has most of. Cells lose the apostrophe that protects numbers in a spreadsheet.
 *
 * @returns the rows, or why the file is not taken at all
 */
export function readCsv(bytes: Uint8Array, columns: readonly string[]): CsvRow[] | Rejection {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return NOT_UTF8;
  }
  const [header = ''] = text.split(/\r?\n/, 1);
  const separator = SEPARATORS.reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  );
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
    });
  } catch {
    return NOT_CSV;
  }
  const names = (records[0] ?? []).map((name) => name.trim().replaceAll(/\s+/g, ' ').toUpperCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return rejection('COLUMN_MISSING', {
      id: `Kolom berikut tidak ada: ${missing.join(', ')}.`,
      en: `These columns are missing: ${missing.join(', ')}.`,
    });
  }
  return records.slice(1).map((cells, index) => ({
    row: index + 2,
    cell: (column) => clean(cells[names.indexOf(column)] ?? ''),
  }));
}

const clean = (cell: string): string => cell.replace(/^'+/, '').replaceAll('\u00a0', ' ').trim();

const NOT_UTF8 = rejection('FILE_NOT_UTF8', {
  id: 'Simpan berkas sebagai CSV UTF-8.',
  en: 'Save the file as CSV in UTF-8.',
});
const NOT_CSV = rejection('FILE_NOT_CSV', {
  id: 'Berkas ini bukan CSV yang dapat dibaca: tanda kutipnya tidak berpasangan.',
  en: 'This is no CSV that can be read: its quotes do not balance.',
});
