import { EMPLOYEE_COLUMNS, type EmployeeColumn, type EmployeeRow } from './columns.ts';
import { cellsInOrder, lineOf } from './delimited-file.ts';
import { makeEmployee } from './employee.ts';
import { employeeRow } from './employee-row.ts';
import { identifierOf, type Serials } from './identifiers.ts';
import type { Regency } from './regency.ts';
import type { Seat } from './seats.ts';

/** What an import does with the row. `warned` rows are created too. */
export type FaultyOutcome = 'created' | 'warned' | 'refused';

export interface ExpectedFault {
  /** The line of the file, the header being line 1. */
  line: number;
  pnsId: string;
  /** null for a good row. */
  fault: string | null;
  column: EmployeeColumn | null;
  outcome: FaultyOutcome;
}

interface Fault {
  name: string;
  column: EmployeeColumn;
  outcome: FaultyOutcome;
  /** The cell as it stands in the faulty file, from the right one. */
  spoil(cell: string): string;
}

const PLACE_OF_MONTH = 13;
const PLACE_OF_SEX = 15;
const SIGNIFICANT_DIGITS = 15;

/** The 18 digits begin after the apostrophe, so that digit n is character n. */
const replaceDigits = (cell: string, place: number, digits: string): string =>
  cell.slice(0, place) + digits + cell.slice(place + digits.length);

const otherYear = (date: string): string => String(Number(date.slice(0, 4)) - 1) + date.slice(4);
const dayFirst = (date: string): string => date.split('-').reverse().join('-');
const inThousands = (cell: string): string => `${cell.slice(1, 2)},${cell.slice(2, 7)}E+17`;

/** The faults that files of offices have, each in the column it is found in. */
const FAULTS: readonly Fault[] = [
  { name: 'NIP_IN_EXPONENTIAL_FORM', column: 'NIP BARU', outcome: 'refused', spoil: inThousands },
  {
    name: 'NIP_ROUNDED_BY_SPREADSHEET',
    column: 'NIP BARU',
    outcome: 'refused',
    spoil: (cell) => `${cell.slice(1, 1 + SIGNIFICANT_DIGITS)}000`,
  },
  {
    name: 'NIP_MONTH_OF_APPOINTMENT',
    column: 'NIP BARU',
    outcome: 'refused',
    spoil: (cell) => replaceDigits(cell, PLACE_OF_MONTH, '13'),
  },
  { name: 'BIRTH_DATE_DIFFERS_FROM_NIP', column: 'TANGGAL LAHIR', outcome: 'refused', spoil: otherYear },
  {
    name: 'SEX_DIFFERS_FROM_NIP',
    column: 'NIP BARU',
    outcome: 'refused',
    spoil: (cell) => replaceDigits(cell, PLACE_OF_SEX, cell[PLACE_OF_SEX] === '1' ? '2' : '1'),
  },
  {
    name: 'UNKNOWN_UNIT',
    column: 'UNOR ID',
    outcome: 'refused',
    spoil: () => `'${identifierOf('no such unit')}`,
  },
  { name: 'MISSING_KIND_OF_POSITION', column: 'JENIS JABATAN ID', outcome: 'refused', spoil: () => '' },
  { name: 'MISSING_POSITION', column: 'JABATAN ID', outcome: 'refused', spoil: () => '' },
  { name: 'MISSING_UNIT', column: 'UNOR ID', outcome: 'refused', spoil: () => '' },
  { name: 'UNKNOWN_EDUCATION', column: 'TINGKAT PENDIDIKAN ID', outcome: 'refused', spoil: () => "'77" },
  { name: 'DATE_IN_ANOTHER_FORM', column: 'TANGGAL LAHIR', outcome: 'refused', spoil: dayFirst },
  { name: 'MISSING_NAME', column: 'NAMA', outcome: 'refused', spoil: () => '' },
  {
    name: 'NIK_DIFFERS_FROM_BIRTH_DATE',
    column: 'NIK',
    outcome: 'warned',
    spoil: (cell) => replaceDigits(cell, 9, cell.slice(9, 11) === '12' ? '11' : '12'),
  },
  { name: 'UNBALANCED_QUOTE', column: 'NAMA', outcome: 'warned', spoil: (cell) => `"${cell}` },
  {
    name: 'NON_BREAKING_SPACE',
    column: 'NIP BARU',
    outcome: 'created',
    spoil: (cell) => `\u00a0${cell}\u00a0`,
  },
];

/** The good row before it once more, under another `PNS ID`. */
const DUPLICATE = { name: 'DUPLICATE_NIP', column: 'NIP BARU', outcome: 'refused' } as const;

const TIMES = 2;
const GOOD_ROWS_FIRST = 4;

/** The lines after the header, and what must become of each. */
export function faultyRows(
  regency: Regency,
  serials: Serials,
): { lines: string[]; expected: ExpectedFault[] } {
  const plan: (Fault | typeof DUPLICATE | null)[] = Array.from({ length: GOOD_ROWS_FIRST }, () => null);
  for (let time = 0; time < TIMES; time++) plan.push(...FAULTS, null, DUPLICATE);
  const cellsOf = cellsInOrder(EMPLOYEE_COLUMNS);
  const lines: string[] = [];
  const expected: ExpectedFault[] = [];
  let right: string[] = [];
  for (const [index, fault] of plan.entries()) {
    const previous = right;
    right = cellsOf(newcomer(regency, index, serials));
    const pnsId = right[PNS_ID]!;
    if (fault === null) lines.push(lineOf(right));
    else if ('spoil' in fault) lines.push(lineOf(spoiled(right, fault)));
    else lines.push(lineOf(previous.with(PNS_ID, pnsId)));
    expected.push({
      line: lines.length + 1,
      pnsId: pnsId.slice(1),
      fault: fault?.name ?? null,
      column: fault?.column ?? null,
      outcome: fault?.outcome ?? 'created',
    });
  }
  return { lines, expected };
}

const PNS_ID = EMPLOYEE_COLUMNS.indexOf('PNS ID');

function spoiled(right: string[], fault: Fault): string[] {
  const column = EMPLOYEE_COLUMNS.indexOf(fault.column);
  return right.with(column, fault.spoil(right[column]!));
}

/** Numbers above those of the export and of its next edition. */
const FIRST_NUMBER = 1000;

/** Somebody who is not in the export, on the staff of a school. Permanent, so that the NIP has a month. */
function newcomer(regency: Regency, index: number, serials: Serials): EmployeeRow {
  const schools = regency.units.filter((unit) => unit.headKind === 'headmaster');
  const unit = schools[(index * 7) % schools.length]!;
  const seat: Seat = { unit, staff: 'teaching', heads: false, anchored: false };
  const number = regency.choices.people + FIRST_NUMBER + index;
  return employeeRow(makeEmployee(regency.choices.seed, number, seat, regency.asOf, serials, 'PNS'));
}
