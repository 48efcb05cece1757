import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPLOYEE_COLUMNS, UNIT_COLUMNS } from './columns.ts';
import { cellsInOrder, lineOf, SEPARATOR, writeLines } from './delimited-file.ts';
import type { Employee } from './employee.ts';
import { employeeRow } from './employee-row.ts';
import { faultyRows } from './faulty.ts';
import { personIdentifier, Serials } from './identifiers.ts';
import { type KnownPerson, type SampleAccount, type SampleManifest, Tally } from './manifest.ts';
import { accountPeople, headOf, peopleOf, planRegency, type Regency, unitsInFileOrder } from './regency.ts';
import { DEFAULT_CHOICES, type SampleChoices } from './regency.ts';
import { unitRow } from './unit-row.ts';

export interface Sample {
  /** Paths of what was written. */
  files: { units: string; employees: string; faulty: string };
  manifest: SampleManifest;
}

const MANIFEST = 'manifest.json';
const FILES = {
  units: 'unor.csv',
  employees: 'employees.csv',
  faulty: 'employees-faulty.csv',
  faultyExpected: 'faulty-expected.json',
};

/**
 * Writes the sample regency into `directory`: the unit file, the employee export, a file with faults, and the
 * manifest. The manifest is written last: where it is, the other files are whole.
 * Throws RangeError for choices out of bounds.
 */
export async function generateSample({
  directory,
  ...given
}: Partial<SampleChoices> & { directory: string }): Promise<Sample> {
  const choices = { ...DEFAULT_CHOICES, ...given };
  const regency = planRegency(choices);
  await mkdir(directory, { recursive: true });
  await rm(join(directory, MANIFEST), { force: true });
  await writeLines(join(directory, FILES.units), unitLines(regency));
  const serials = new Serials();
  const tally = new Tally();
  const known: { employee?: Employee } = {};
  await writeLines(join(directory, FILES.employees), employeeLines(regency, serials, tally, known));
  const faulty = faultyRows(regency, serials);
  await writeLines(join(directory, FILES.faulty), [lineOf(EMPLOYEE_COLUMNS), ...faulty.lines]);
  await writeFile(join(directory, FILES.faultyExpected), json(faulty.expected));
  const manifest = manifestOf(regency, tally, known.employee!);
  await writeFile(join(directory, MANIFEST), json(manifest));
  return {
    files: {
      units: join(directory, FILES.units),
      employees: join(directory, FILES.employees),
      faulty: join(directory, FILES.faulty),
    },
    manifest,
  };
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function* unitLines(regency: Regency): Generator<string> {
  yield lineOf(UNIT_COLUMNS);
  const cells = cellsInOrder(UNIT_COLUMNS);
  for (const unit of unitsInFileOrder(regency)) yield lineOf(cells(unitRow(unit, headOf(regency, unit))));
}

function* employeeLines(
  regency: Regency,
  serials: Serials,
  tally: Tally,
  known: { employee?: Employee },
): Generator<string> {
  const { employee } = accountPeople(regency);
  const cells = cellsInOrder(EMPLOYEE_COLUMNS);
  yield lineOf(EMPLOYEE_COLUMNS);
  for (const person of peopleOf(regency, serials)) {
    const row = employeeRow(person);
    tally.add(person, row);
    if (person.number === employee) known.employee = person;
    yield lineOf(cells(row));
  }
}

function manifestOf(regency: Regency, tally: Tally, employee: Employee): SampleManifest {
  const { choices, units, seating, acting } = regency;
  const nothing = { changed: 0, unchanged: 0, refused: 0, toDecide: 0, absent: 0 };
  return {
    ...choices,
    separator: SEPARATOR,
    files: FILES,
    counts: tally.counts(units, seating.vacant),
    expectedImport: { units: { created: units.length }, employees: { created: choices.people, ...nothing } },
    knownPerson: knownPersonOf(regency, employee),
    accounts: accountsOf(regency),
    acting: acting.map(({ unit, person, kind }) => ({
      unitId: unit.id,
      pnsId: personIdentifier(choices.seed, person),
      kind,
    })),
  };
}

function knownPersonOf(regency: Regency, { pnsId, nip, name, unit }: Employee): KnownPerson {
  return { pnsId, nip, name, unitId: unit.id, unitName: unit.name, superiorPnsId: headOf(regency, unit) };
}

function accountsOf(regency: Regency): Record<string, SampleAccount> {
  const people = accountPeople(regency);
  const pnsId = (number: number): string => personIdentifier(regency.choices.seed, number);
  return {
    'personnel-admin': { pnsId: pnsId(people.personnelAdmin), roles: ['PERSONNEL_ADMIN'] },
    'unit-admin': {
      pnsId: pnsId(people.unitAdmin),
      roles: ['UNIT_ADMIN'],
      unitId: people.administeredUnit.id,
    },
    superior: { pnsId: pnsId(people.superior), roles: [] },
    employee: { pnsId: pnsId(people.employee), roles: [] },
    auditor: { pnsId: pnsId(people.auditor), roles: ['AUDITOR'] },
    'appointing-officer': { pnsId: null, roles: ['APPOINTING_OFFICER'] },
    operator: { pnsId: null, roles: ['OPERATOR'] },
  };
}
