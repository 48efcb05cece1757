import { randomUUID } from 'node:crypto';
import type { Command, Services } from '../command.ts';
import { readDelimited, withoutApostrophe, writeRefused, type FileRow } from '../delimited-file.ts';
import { Failure } from '../failure.ts';
import { idsOf } from '../people.ts';
import { kindOf, type FileKind } from './competency-kinds.table.ts';

/** As many as the service takes at once. */
const ROWS_A_BATCH = 1000;

interface Taken {
  taken: number;
  unchanged: number;
  refused: { row: number; reasons: { message: string }[] }[];
}

/**
 * Takes a file of the dictionary, the catalogue, required levels, assessments, courses or trainings in; its header
 * says which. People are named by `PNS ID` or NIP, units by `UNOR ID`. Rows stand or fall alone; the refused ones are
 * written beside the file in the form in which they came, with why. The same file again changes nothing.
 */
export const importCompetency: Command = {
  takes: ['FILE'],
  says: 'take in competencies, trainings, required levels, assessments, courses',
  async run(services, [file = '']) {
    const read = await readDelimited(file);
    const kind = kindOf(read.columns);
    if (kind === null)
      throw new Failure(
        `${file}: jenis berkas tidak dikenali dari kolomnya. / Its columns are of no known kind of file.`,
      );
    const importId = randomUUID();
    const sums = { taken: 0, unchanged: 0 };
    const refused = new Map<number, string>();
    for (let at = 0; at < read.rows.length; at += ROWS_A_BATCH) {
      const batch = read.rows.slice(at, at + ROWS_A_BATCH);
      const { taken, unchanged } = await send(services, kind, importId, batch, refused);
      sums.taken += taken;
      sums.unchanged += unchanged;
    }
    await writeRefused(file, read, refused);
    console.log(`${kind.name}: ${sums.taken} taken, ${sums.unchanged} unchanged, ${refused.size} refused`);
    return 0;
  },
};

/** Sends a batch; what is wrong with a row goes into `refused`. */
async function send(
  { personnel, competency }: Services,
  kind: FileKind,
  importId: string,
  batch: readonly FileRow[],
  refused: Map<number, string>,
): Promise<Pick<Taken, 'taken' | 'unchanged'>> {
  const told = batch.map(({ row, cells }) => ({
    row,
    cells: cellsOf(kind, cells),
    person: firstOf(cells, kind.people),
    unit: firstOf(cells, kind.units),
  }));
  const known = await idsOf(personnel, {
    people: told.map(({ person }) => person),
    units: told.map(({ unit }) => unit),
  });
  const rows = told.flatMap(({ row, cells, person, unit }) => {
    const ids = { employee: known.people.get(person), unit: known.units.get(unit) };
    if (kind.people.length > 0 && ids.employee === undefined) refused.set(row, NOBODY);
    else if (unit !== '' && ids.unit === undefined) refused.set(row, NO_UNIT);
    else return [{ row, cells, ...ids }];
    return [];
  });
  if (rows.length === 0) return { taken: 0, unchanged: 0 };
  const taken = await competency.json<Taken>(`/imports/${kind.name}`, { importId, rows });
  for (const { row, reasons } of taken.refused)
    refused.set(row, reasons.map(({ message }) => message).join(' '));
  return taken;
}

/** What the kind has columns for, by the first of their names; whom it is about is not sent by any number of theirs. */
function cellsOf({ columns }: FileKind, cells: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(columns).map(([name, others]) => [name, firstOf(cells, [name, ...others])]);
  return Object.fromEntries(named.filter(([, text]) => text !== '')) as Record<string, string>;
}

const firstOf = (cells: Readonly<Record<string, string>>, names: readonly string[]): string =>
  names.map((name) => withoutApostrophe(cells[name] ?? '')).find((text) => text !== '') ?? '';

const NOBODY = 'PNS ID atau NIP ini tidak dikenal. / There is no such PNS ID or NIP.';
const NO_UNIT = 'UNOR ID ini tidak dikenal. / There is no such UNOR ID.';
