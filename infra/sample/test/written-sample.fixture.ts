import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { generateSample, type SampleChoices, type SampleManifest } from '../src/index.ts';

export type Row = Record<string, string>;

/** Reads a file of the sample as an importer that knows nothing of its making would; apostrophes are kept. */
export async function readRows(path: string): Promise<Row[]> {
  return parse<Row>(await readFile(path, 'utf8'), { columns: true, delimiter: '|', quote: null });
}

export const withoutApostrophes = (rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.replace(/^'/, '')])),
  );

export interface WrittenSample {
  units: Row[];
  /** Cells without the apostrophes of the export. */
  employees: Row[];
  manifest: SampleManifest;
}

/** Runs `use` in a directory of its own that is gone afterwards. */
export async function inDirectory<Result>(use: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'asn-sample-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

export function writtenSample(choices: Partial<SampleChoices> = {}): Promise<WrittenSample> {
  return inDirectory(async (directory) => {
    const { files, manifest } = await generateSample({ directory, ...choices });
    const employees = withoutApostrophes(await readRows(files.employees));
    return { units: await readRows(files.units), employees, manifest };
  });
}

/** How often each value of a column occurs. */
export function countBy(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row[column]!] = (counts[row[column]!] ?? 0) + 1;
  return counts;
}

/** Completed years on a day, as an age is counted. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
