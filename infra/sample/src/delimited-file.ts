import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The separator of the files: addresses and titles are full of commas, and the agency's own CSV uses bars too. */
export const SEPARATOR = '|';

/** Columns that a spreadsheet would take for a number; exports protect them with an apostrophe. */
const NUMBERS = new Set(['NIP BARU', 'NIP LAMA', 'NIK', 'NOMOR HP', 'NPWP NOMOR', 'BPJS']);

const isProtected = (column: string): boolean => NUMBERS.has(column) || column.endsWith(' ID');

/** Makes the cells of a row in the order of the columns, an apostrophe before every id and number that is there. */
export function cellsInOrder<Column extends string>(
  columns: readonly Column[],
): (row: Record<Column, string>) => string[] {
  const prefixes = columns.map((column) => (isProtected(column) ? "'" : ''));
  return (row) =>
    columns.map((column, index) => {
      const cell = row[column];
      return cell === '' ? '' : prefixes[index] + cell;
    });
}

export const lineOf = (cells: readonly string[]): string => cells.join(SEPARATOR);

const LINES_A_WRITE = 500;

/** Writes the lines, each with its newline, as they come. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(
    Readable.from(batches(lines), { objectMode: true, highWaterMark: 1 }),
    createWriteStream(path),
  );
}

function* batches(lines: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  for (const line of lines) {
    if (batch.push(line) < LINES_A_WRITE) continue;
    yield `${batch.join('\n')}\n`;
    batch = [];
  }
  if (batch.length > 0) yield `${batch.join('\n')}\n`;
}
