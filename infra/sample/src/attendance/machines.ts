import { addDays, addMonths, localDate, type LocalDate } from '@asn/civil-date';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLines } from '../delimited-file.ts';
import type { Employee } from '../employee.ts';
import { Serials } from '../identifiers.ts';
import { Random } from '../random.ts';
import { accountPeople, DEFAULT_CHOICES, peopleOf, planRegency, type SampleChoices } from '../regency.ts';
import { ACCOUNT_UNITS } from '../seats.ts';
import type { Unit } from '../units.ts';
import { linesOf, nightLinesOf, workdaysOf, type SamplePattern } from './attlog.ts';
import { CONDUCTS, RUN_OF_TEN, STEADY, type Conduct } from './conduct.ts';

/** Days of somebody, the first and the last. */
export interface SampleDays {
  pnsId: string;
  from: LocalDate;
  to: LocalDate;
}

/** A machine, whose people it knows, and what they did in the period. */
export interface SampleMachine {
  serial: string;
  name: string;
  /** The national id of its unit: it stands for all below it. */
  unitId: string;
  pattern: SamplePattern;
  /** The first day of which it has records. */
  since: LocalDate;
  /** `<serial>_attlog.dat`. */
  file: string;
  events: number;
  people: { pin: string; pnsId: string }[];
  leaves: SampleDays[];
  dutyTrips: SampleDays[];
  nightShifts: SampleDays[];
}

/** Where a machine stands, by the code of the unit. Elsewhere no working time is laid down, and nobody is judged. */
const PLACES: readonly { code: string; serial: string; pattern: SamplePattern }[] = [
  { code: ACCOUNT_UNITS.team.slice(0, 2), serial: 'BGO1700001', pattern: 'OFFICE_5' },
  { code: ACCOUNT_UNITS.personnelAdmin.slice(0, 2), serial: 'BGO2700001', pattern: 'OFFICE_5' },
  { code: '05.90', serial: 'BGO0590001', pattern: 'OFFICE_6' },
  { code: '05.P02', serial: 'BGO0502001', pattern: 'OFFICE_6' },
  { code: '04.D20', serial: 'BGO0420001', pattern: 'OFFICE_6' },
];

/** In a house of so many people somebody stays away for ten days, and some work at night. */
const LARGE = 200;
const NIGHTS = 7;
/** Studying, suspended, on unpaid leave: they don't come, and nobody expects them. */
const AWAY: readonly string[] = ['02', '03', '04'];
/** A stream of chance of its own, beside those that people are made from. */
const STREAM = 9_411_000;

/**
 * Writes what the attendance machines of some units have recorded from the first of last month to yesterday.
 *
 * @returns the machines with their files, whose PINs these are, and what excuses days
 */
export async function generateAttendance({
  directory,
  today,
  ...given
}: Partial<SampleChoices> & { directory: string; today: string }): Promise<SampleMachine[]> {
  const choices = { ...DEFAULT_CHOICES, ...given };
  const since = addMonths(localDate(`${today.slice(0, 7)}-01`), -1);
  const until = addDays(localDate(today), -1);
  const regency = planRegency(choices);
  const accounts = accountPeople(regency);
  const known = new Set([accounts.personnelAdmin, accounts.superior, accounts.employee, accounts.unitAdmin]);
  const everyone = [...peopleOf(regency, new Serials())];
  await mkdir(directory, { recursive: true });
  const machines: SampleMachine[] = [];
  for (const place of PLACES) {
    const unit = regency.units.find(({ code }) => code === place.code)!;
    const people = everyone
      .filter((person) => isBelow(person.unit, unit) && !AWAY.includes(person.standing.id))
      .sort((one, other) => rankOf(one) - rankOf(other) || one.number - other.number);
    const others = people.filter(({ number, heads }) => !known.has(number) && !heads);
    const conducts = people.length < LARGE ? CONDUCTS : [...CONDUCTS, RUN_OF_TEN];
    const nightly = people.length < LARGE ? [] : others.slice(conducts.length, conducts.length + 3);
    const workdays = workdaysOf(place.pattern, since, until);
    const machine: SampleMachine = {
      serial: place.serial,
      name: `Mesin presensi ${unit.name}`,
      unitId: unit.id,
      pattern: place.pattern,
      since,
      file: join(directory, `${place.serial}_attlog.dat`),
      events: 0,
      people: people.map(({ pnsId }, index) => ({ pin: `${index + 1}`, pnsId })),
      leaves: [],
      dutyTrips: [],
      nightShifts: nightly.map(({ pnsId }) => ({
        pnsId,
        from: addDays(until, -NIGHTS),
        to: addDays(until, -1),
      })),
    };
    const lines = people.flatMap((person, index) => {
      const conduct = conducts[others.indexOf(person)] ?? STEADY;
      const random = new Random(choices.seed, STREAM + person.number);
      excuse(machine, person.pnsId, conduct, workdays);
      const pin = `${index + 1}`;
      if (!nightly.includes(person)) return [...linesOf(pin, place.pattern, workdays, conduct, random)];
      const nights = Array.from({ length: NIGHTS }, (_, night) => addDays(until, night - NIGHTS));
      const before = workdays.filter((date) => date < nights[0]!);
      return [...linesOf(pin, place.pattern, before, conduct, random), ...nightLinesOf(pin, nights, random)];
    });
    machine.events = lines.length;
    await writeLines(machine.file, lines);
    machines.push(machine);
  }
  return machines;
}

/** Leave and a duty trip of a conduct, where the period is long enough for them. */
function excuse(
  { leaves, dutyTrips }: SampleMachine,
  pnsId: string,
  { leave, dutyTrip }: Conduct,
  workdays: readonly LocalDate[],
): void {
  const add = (list: SampleDays[], days: readonly [number, number] | undefined) => {
    const [from, to] = (days ?? []).map((number) => workdays[number]);
    if (from !== undefined && to !== undefined) list.push({ pnsId, from, to });
  };
  add(leaves, leave);
  add(dutyTrips, dutyTrip);
}

/** The people of the sample's superior come first, so that there is something for them to see. */
const rankOf = ({ unit }: Employee): number => (unit.code === ACCOUNT_UNITS.team ? 0 : 1);

function isBelow(unit: Unit, above: Unit): boolean {
  for (let each: Unit | null = unit; each !== null; each = each.parent) if (each === above) return true;
  return false;
}
