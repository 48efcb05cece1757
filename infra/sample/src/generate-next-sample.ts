import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPLOYEE_COLUMNS, type EmployeeColumn } from './columns.ts';
import { cellsInOrder, lineOf, SEPARATOR, writeLines } from './delimited-file.ts';
import { makeEmployee } from './employee.ts';
import { employeeRow } from './employee-row.ts';
import { json } from './generate-sample.ts';
import { Serials } from './identifiers.ts';
import { firstDay } from './months.ts';
import { type Change, NextMonth } from './next-month.ts';
import { DEFAULT_CHOICES, peopleOf, planRegency, type Regency, type SampleChoices } from './regency.ts';
import type { Seat } from './seats.ts';

export interface Difference {
  pnsId: string;
  change: Change;
  /** Columns with another cell than in the earlier export; empty for somebody absent or new. */
  columns: EmployeeColumn[];
}

export interface NextSampleManifest extends SampleChoices {
  separator: string;
  /** The day of this export: the first of the month after `asOf`. */
  nextAsOf: string;
  files: { employees: string };
  /** How many rows an import of this file after the first must find so; whether a changed row is taken or asked
   * about depends on its columns. */
  expected: { created: number; changed: number; unchanged: number; absent: number };
  byChange: Record<Change, number>;
  differences: Difference[];
}

export interface NextSample {
  files: { employees: string };
  manifest: NextSampleManifest;
}

const EMPLOYEES = 'employees-next.csv';
const MANIFEST = 'next-manifest.json';
const NEW_PEOPLE = 8;

/**
 * Writes the export of the same regency a month later: a known few have moved, risen in rank, another position or
 * a name in full, have left the export or are new; every other row is the same to the byte. The choices must be
 * those of the first export. Throws RangeError for choices out of bounds.
 */
export async function generateNextSample({
  directory,
  ...given
}: Partial<SampleChoices> & { directory: string }): Promise<NextSample> {
  const regency = planRegency({ ...DEFAULT_CHOICES, ...given });
  await mkdir(directory, { recursive: true });
  await rm(join(directory, MANIFEST), { force: true });
  const differences: Difference[] = [];
  await writeLines(join(directory, EMPLOYEES), nextLines(regency, differences));
  const manifest = manifestOf(regency, differences);
  await writeFile(join(directory, MANIFEST), json(manifest));
  return { files: { employees: join(directory, EMPLOYEES) }, manifest };
}

function* nextLines(regency: Regency, differences: Difference[]): Generator<string> {
  const cells = cellsInOrder(EMPLOYEE_COLUMNS);
  const serials = new Serials();
  const month = new NextMonth(regency);
  yield lineOf(EMPLOYEE_COLUMNS);
  for (const person of peopleOf(regency, serials)) {
    const row = employeeRow(person);
    const change = month.changeOf(person);
    if (change === null) {
      yield lineOf(cells(row));
      continue;
    }
    const next = change.person === null ? null : employeeRow(change.person);
    const columns = next === null ? [] : EMPLOYEE_COLUMNS.filter((column) => next[column] !== row[column]);
    differences.push({ pnsId: person.pnsId, change: change.kind, columns });
    if (next !== null) yield lineOf(cells(next));
  }
  for (let index = 0; index < NEW_PEOPLE; index++) {
    const row = newEmployeeRow(regency, index, serials);
    differences.push({ pnsId: row['PNS ID'], change: 'new', columns: [] });
    yield lineOf(cells(row));
  }
}

function newEmployeeRow(regency: Regency, index: number, serials: Serials) {
  const { people, seed } = regency.choices;
  const schools = regency.units.filter((unit) => unit.headKind === 'headmaster');
  const seat: Seat = { unit: schools[index * 11]!, staff: 'teaching', heads: false, anchored: false };
  const person = makeEmployee(seed, people + index, seat, regency.asOf + 1, serials, 'CPNS');
  return employeeRow(person);
}

function manifestOf(regency: Regency, differences: Difference[]): NextSampleManifest {
  const byChange = { moved: 0, promoted: 0, renamed: 0, repositioned: 0, absent: 0, new: 0 };
  for (const { change } of differences) byChange[change]++;
  const changed = byChange.moved + byChange.promoted + byChange.renamed + byChange.repositioned;
  return {
    ...regency.choices,
    separator: SEPARATOR,
    nextAsOf: firstDay(regency.asOf + 1),
    files: { employees: EMPLOYEES },
    expected: {
      created: byChange.new,
      changed,
      unchanged: regency.choices.people - changed - byChange.absent,
      absent: byChange.absent,
    },
    byChange,
    differences,
  };
}
