import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Failure } from './failure.ts';

const SEPARATORS = ['|', ';', '\t', ','];

/** A row of a file: its number as a spreadsheet has it, and its cells by column. */
export interface FileRow {
  row: number;
  cells: Record<string, string>;
}

export interface DelimitedFile {
  columns: string[];
  rows: FileRow[];
}

/** Reads a CSV with a header, separated by whatever its header is. @throws Failure when it cannot be read. */
export async function readDelimited(file: string): Promise<DelimitedFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Failure(`${file}: berkas ini tidak dapat dibaca. / This file cannot be read.`);
  }
  const [header = ''] = text.split(/\r?\n/, 1);
  const delimiter = SEPARATORS.reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  );
  let records: Record<string, string>[];
  try {
    records = parse(text, { delimiter, columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch {
    throw new Failure(`${file}: bukan CSV yang dapat dibaca. / Not a CSV that can be read.`);
  }
  // The first row of a spreadsheet is the header.
  const rows = records.map((cells, index) => ({ row: index + 2, cells }));
  return { columns: Object.keys(records[0] ?? {}), rows };
}

/** Without the apostrophe that protects an id in a spreadsheet. */
export const withoutApostrophe = (cell: string): string => cell.replace(/^'+/, '');

/** Writes the refused rows beside the file, in the form in which they came, each with why. */
export async function writeRefused(
  file: string,
  { columns, rows }: DelimitedFile,
  refused: ReadonlyMap<number, string>,
): Promise<void> {
  if (refused.size === 0) return;
  const path = `${file}.refused.csv`;
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows
    .filter(({ row }) => refused.has(row))
    .map(({ row, cells }) => [...columns.map((name) => cells[name] ?? ''), refused.get(row)!]);
  const text = [[...columns, 'ALASAN'], ...lines].map((line) => line.map(cell).join(',')).join('\n');
  await writeFile(path, `${text}\n`);
  console.log(`${refused.size}: ${path}`);
}
