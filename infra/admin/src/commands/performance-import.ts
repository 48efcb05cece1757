import { randomUUID } from 'node:crypto';
import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import {
  readDelimited,
  withoutApostrophe,
  writeRefused,
  type DelimitedFile,
  type FileRow,
} from '../delimited-file.ts';
import { Failure } from '../failure.ts';

/** As many as the service takes at once. */
const ROWS_A_BATCH = 1000;
const CODES = ['tahun', 'hasilKinerjaNilai', 'perilakuKerjaNilai', 'kuadranKinerjaNilai'] as const;
/** Whom a row is about: one name when it is written, another when it is read. */
const PERSON = ['pnsDinilaiOrang', 'pnsDinilaiId'];

interface Row extends FileRow {
  person: string;
}

interface Results extends DelimitedFile {
  rows: Row[];
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
    const results = await read(file);
    const { rows } = results;
    const importId = randomUUID();
    const sums = { sealed: 0, unchanged: 0 };
    const refused = new Map<number, string>();
    for (let at = 0; at < rows.length; at += ROWS_A_BATCH) {
      const taken = await send(personnel, performance, importId, rows.slice(at, at + ROWS_A_BATCH), refused);
      sums.sealed += taken.sealed;
      sums.unchanged += taken.unchanged;
    }
    await writeRefused(file, results, refused);
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

async function read(file: string): Promise<Results> {
  const { columns, rows } = await readDelimited(file);
  const person = PERSON.find((name) => columns.includes(name));
  const missing = CODES.filter((name) => !columns.includes(name));
  if (person === undefined || missing.length > 0) {
    const names = [...(person === undefined ? [PERSON[0]] : []), ...missing].join(', ');
    throw new Failure(`${file}: kolom tidak ada: ${names}. / Columns are missing: ${names}.`);
  }
  return {
    columns,
    rows: rows.map((one) => ({ ...one, person: withoutApostrophe(one.cells[person] ?? '') })),
  };
}

const PNS_ID = /^[\w-]{1,42}$/;
const UNKNOWN = 'PNS ID ini tidak dikenal. / There is no such PNS ID.';
const NO_NUMBER = 'Tahun dan nilai adalah bilangan bulat. / Year and values are whole numbers.';
