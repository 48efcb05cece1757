import { parseLocalDate } from '@asn/civil-date';
import { type ActingHead, chooseActing } from './acting.ts';
import { type Employee, makeEmployee } from './employee.ts';
import { personIdentifier, type Serials } from './identifiers.ts';
import { type Month, monthOf, monthOfDate } from './months.ts';
import { scatter } from './random.ts';
import { ACCOUNT_UNITS, seatPeople, type Seating } from './seats.ts';
import { regencyUnits, type Unit, unitByCode } from './units.ts';

/** What a sample is made from. The same choices give the same bytes on every machine. */
export interface SampleChoices {
  /** 1,000 or more; the units stay the same, their staff grows. */
  people: number;
  /** A whole number of at most 31 bits. */
  seed: number;
  /** The day of the export, `YYYY-MM-DD`, from 2026 on. */
  asOf: string;
}

export const DEFAULT_CHOICES: SampleChoices = { people: 6000, seed: 1508, asOf: '2026-11-01' };

const EARLIEST = monthOf(2026, 1);
const LARGEST_SEED = 2 ** 31 - 1;

/** The regency before anything is written: units, seats, and the people one by one. */
export interface Regency {
  choices: SampleChoices;
  asOf: Month;
  units: readonly Unit[];
  seating: Seating;
  acting: readonly ActingHead[];
}

/** Throws RangeError for choices out of bounds. */
export function planRegency(choices: SampleChoices): Regency {
  if (parseLocalDate(choices.asOf) === null || monthOfDate(choices.asOf) < EARLIEST) {
    throw new RangeError('as of must be a date YYYY-MM-DD from 2026 on');
  }
  if (!Number.isInteger(choices.seed) || choices.seed < 0 || choices.seed > LARGEST_SEED) {
    throw new RangeError(`the seed must be a whole number from 0 to ${LARGEST_SEED}`);
  }
  const units = regencyUnits();
  const seating = seatPeople(units, choices.people, choices.seed);
  const acting = chooseActing(units, seating, choices.seed);
  return { choices, asOf: monthOfDate(choices.asOf), units, seating, acting };
}

/** Everybody in the order of the export, made one at a time. */
export function* peopleOf(regency: Regency, serials: Serials): Generator<Employee> {
  const { people, seed } = regency.choices;
  for (let row = 0; row < people; row++) {
    const number = scatter(row, people);
    yield makeEmployee(seed, number, regency.seating.seatOf(number), regency.asOf, serials);
  }
}

/** The `PNS ID` of whoever heads the unit; empty when nobody does. */
export function headOf(regency: Regency, unit: Unit): string {
  const head = regency.seating.heads.get(unit.id);
  return head === undefined ? '' : personIdentifier(regency.choices.seed, head);
}

/** The units in the order of their file: as little sorted as the agency's own, children before parents too. */
export function unitsInFileOrder(regency: Regency): Unit[] {
  return regency.units.map((_, row) => regency.units[scatter(row, regency.units.length)]!);
}

/** The people that the accounts belong to, by number and unit. */
export function accountPeople(regency: Regency) {
  const head = (code: string): number => regency.seating.heads.get(unitByCode(regency.units, code).id)!;
  return {
    personnelAdmin: head(ACCOUNT_UNITS.personnelAdmin),
    unitAdmin: head(ACCOUNT_UNITS.unitAdmin),
    superior: head(ACCOUNT_UNITS.team),
    employee: regency.seating.firstStaff(ACCOUNT_UNITS.team),
    auditor: regency.seating.firstStaff(ACCOUNT_UNITS.auditor),
    administeredUnit: unitByCode(regency.units, ACCOUNT_UNITS.unitAdmin).agency!,
  };
}
