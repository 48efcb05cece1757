import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';

/** As many as the service takes at once. */
const ROWS_A_BATCH = 1000;
const CODES = ['tahun', 'hasilKinerjaNilai', 'perilakuKerjaNilai', 'kuadranKinerjaNilai'] as const;
/** Whom a row is about: one name when it is written, another when it is read. */
const PERSON = ['pnsDinilaiOrang', 'pnsDinilaiId'];
const SEPARATORS = ['|', ';', '\t', ','];

interface Row {
  row: number;
  cells: Record<string, string>;
  person: string;
}

interface Taken {
  sealed: number;
  unchanged: number;
  refused: { row: number; reasons: { message: string }[] }[];
}

/**
 * Seals results of earlier years from a file of the national form SKP22, with people by their `PNS ID`. Rows stand or
 * fall alone; the refused ones are written beside the file in the form in which they came, with why.
 */
export const importResults: Command = {
  takes: ['FILE'],
  says: 'take in results of earlier years (SKP22)',
  async run({ personnel, performance }, [file = '']) {
    const { columns, rows } = await read(file);
    const importId = randomUUID();
    const sums = { sealed: 0, unchanged: 0 };
    const refused = new Map<number, string>();
    for (let at = 0; at < rows.length; at += ROWS_A_BATCH) {
      const taken = await send(personnel, performance, importId, rows.slice(at, at + ROWS_A_BATCH), refused);
      sums.sealed += taken.sealed;
      sums.unchanged += taken.unchanged;
    }
    if (refused.size > 0) await writeRefused(`${file}.refused.csv`, columns, rows, refused);
    console.log(`${sums.sealed} sealed, ${sums.unchanged} unchanged, ${refused.size} refused`);
    return 0;
  },
};

/** Sends a batch; what is wrong with a row goes into `refused`. */
async function send(
  personnel: Client,
  performance: Client,
  importId: string,
  batch: readonly Row[],
  refused: Map<number, string>,
): Promise<Pick<Taken, 'sealed' | 'unchanged'>> {
  const people = [...new Set(batch.map(({ person }) => person))].filter((person) => PNS_ID.test(person));
  const known = (await personnel.json<{ people: Record<string, string> }>('/imports/lookup', { people }))
    .people;
  const rows = batch.flatMap(({ row, person, cells }) => {
    const employee = known[person];
    const codes = CODES.map((code) => [code, Number(cells[code])] as const);
    if (employee === undefined) refused.set(row, UNKNOWN);
    else if (codes.some(([, value]) => !Number.isSafeInteger(value))) refused.set(row, NO_NUMBER);
    else return [{ row, employee, ...Object.fromEntries(codes) }];
    return [];
  });
  if (rows.length === 0) return { sealed: 0, unchanged: 0 };
  const taken = await performance.json<Taken>('/imports/appraisals', { importId, rows });
  for (const { row, reasons } of taken.refused)
    refused.set(row, reasons.map(({ message }) => message).join(' '));
  return taken;
}

async function read(file: string): Promise<{ columns: string[]; rows: Row[] }> {
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
  const columns = Object.keys(records[0] ?? {});
  const person = PERSON.find((name) => columns.includes(name));
  const missing = CODES.filter((name) => !columns.includes(name));
  if (person === undefined || missing.length > 0) {
    const names = [...(person === undefined ? [PERSON[0]] : []), ...missing].join(', ');
    throw new Failure(`${file}: kolom tidak ada: ${names}. / Columns are missing: ${names}.`);
  }
  // The first row of a spreadsheet is the header.
  const rows = records.map((cells, index) => ({ row: index + 2, cells, person: clean(cells[person] ?? '') }));
  return { columns, rows };
}

/** Without the apostrophe that protects an id in a spreadsheet. */
const clean = (cell: string): string => cell.replace(/^'+/, '');

async function writeRefused(
  path: string,
  columns: readonly string[],
  rows: readonly Row[],
  refused: ReadonlyMap<number, string>,
): Promise<void> {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows
    .filter(({ row }) => refused.has(row))
    .map(({ row, cells }) => [...columns.map((name) => cells[name] ?? ''), refused.get(row)!]);
  const text = [[...columns, 'ALASAN'], ...lines].map((line) => line.map(cell).join(',')).join('\n');
  await writeFile(path, `${text}\n`);
  console.log(`${refused.size}: ${path}`);
}

const PNS_ID = /^[\w-]{1,42}$/;
const UNKNOWN = 'PNS ID ini tidak dikenal. / There is no such PNS ID.';
const NO_NUMBER = 'Tahun dan nilai adalah bilangan bulat. / Year and values are whole numbers.';
