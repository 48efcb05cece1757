import { Random } from './random.ts';
import type { Unit } from './units.ts';
import { unitByCode } from './units.ts';

/** The kind of work that a seat without a head's task does; `data/jobs.csv` says which jobs that may be. */
export type Staff = 'teaching' | 'health' | 'office';

/** A place that somebody holds: as head of a unit, or as one of its staff. */
export interface Seat {
  unit: Unit;
  staff: Staff;
  heads: boolean;
  /** A permanent employee in active service: heads, and the people of the accounts. */
  anchored: boolean;
}

/** The units whose head or first employee is one of the accounts' people, so that neither is left vacant. */
export const ACCOUNT_UNITS = {
  personnelAdmin: '27.02',
  unitAdmin: '05.00.1',
  team: '17.02',
  auditor: '03.01',
} as const;

const VACANT_SHARE = 0.08;
/** Below this the staff left beside the heads no longer looks like a regency's. */
const FEWEST_PEOPLE = 1000;

/** How many people beside its head a unit of a kind has among 6,000 of the regency. */
const STAFF: Record<string, Partial<Record<Staff, number>>> = {
  SD: { teaching: 8, office: 0.8 },
  SMP: { teaching: 13.5, office: 1.6 },
  puskesmas: { health: 37, office: 4 },
  rsud: { health: 290, office: 36 },
  dinas: { office: 4, health: 1 },
  badan: { office: 5 },
  setda: { office: 4 },
  setwan: { office: 4 },
  inspektorat: { office: 4 },
  satpol: { office: 20 },
  uptd: { office: 6, health: 1.5 },
  bagian: { office: 2.6 },
  bidang: { office: 3.4 },
  kecamatan: { office: 6 },
  kelurahan: { office: 5 },
};
/** Only the health office and its units have health workers. */
const HEALTH_AGENCY = '05';

interface Group {
  seat: Seat;
  /** The number of the first person of the group; the people of a group are numbered in a row. */
  first: number;
}

export interface Seating {
  people: number;
  /** The head's number by the unit's id; units with a vacant or no head are missing. */
  heads: ReadonlyMap<string, number>;
  /** Units with a post or a task that nobody holds. */
  vacant: readonly Unit[];
  /** The seat of person `number`, 0 to people - 1. */
  seatOf(number: number): Seat;
  /** The first employee of a unit beside its head. Throws RangeError when it has none. */
  firstStaff(code: string): number;
}

/** Shares out `people` people over the units. Throws RangeError below `FEWEST_PEOPLE`. */
export function seatPeople(units: readonly Unit[], people: number, seed: number): Seating {
  if (!Number.isSafeInteger(people) || people < FEWEST_PEOPLE) {
    throw new RangeError(`a sample needs at least ${FEWEST_PEOPLE} people`);
  }
  const vacant = chooseVacant(units, seed);
  const headed = units.filter((unit) => unit.headKind !== 'none' && !vacant.has(unit));
  const heads = new Map(headed.map((unit, index) => [unit.id, index]));
  const anchors = [ACCOUNT_UNITS.team, ACCOUNT_UNITS.auditor];
  const groups: Group[] = [
    ...headed.map(headSeat),
    ...anchors.map((code) => staffSeat(unitByCode(units, code), 'office', true)),
  ].map((seat, index) => ({ seat, first: index }));
  let next = groups.length;
  for (const { seat, count } of staffSeats(units, people - groups.length)) {
    groups.push({ seat, first: next });
    next += count;
  }
  return {
    people,
    heads,
    vacant: [...vacant],
    seatOf: (number) => groups[lastBegun(groups, number)]!.seat,
    firstStaff: (code) => {
      const first = groups.find(({ seat }) => seat.unit.code === code && !seat.heads)?.first;
      if (first === undefined) throw new RangeError(`unit ${code} has no staff`);
      return first;
    },
  };
}

function chooseVacant(units: readonly Unit[], seed: number): Set<Unit> {
  const random = new Random(seed, -1);
  const kept = new Set<string>(['01', ...Object.values(ACCOUNT_UNITS)]);
  const choose = (kinds: readonly string[]): Unit[] => {
    const posts = units.filter((unit) => kinds.includes(unit.headKind));
    const free = posts.filter((unit) => !kept.has(unit.code));
    return random.shuffled(free).slice(0, Math.round(posts.length * VACANT_SHARE));
  };
  return new Set([...choose(['post']), ...choose(['headmaster', 'head of puskesmas'])]);
}

function headSeat(unit: Unit): Seat {
  const staff = unit.headKind === 'headmaster' ? 'teaching' : unit.headKind === 'post' ? 'office' : 'health';
  return { unit, staff, heads: true, anchored: true };
}

function staffSeat(unit: Unit, staff: Staff, anchored: boolean): Seat {
  return { unit, staff, heads: false, anchored };
}

function staffSeats(units: readonly Unit[], people: number): { seat: Seat; count: number }[] {
  const wanted = units.flatMap((unit) => staffOf(unit));
  const total = wanted.reduce((sum, { share }) => sum + share, 0);
  let share = 0;
  let given = 0;
  // Shares are summed before they are rounded, so that the parts always add up to the whole.
  return wanted.map((want) => {
    share += want.share;
    const upTo = Math.round((share / total) * people);
    const count = upTo - given;
    given = upTo;
    return { seat: staffSeat(want.unit, want.staff, false), count };
  });
}

function staffOf(unit: Unit): { unit: Unit; staff: Staff; share: number }[] {
  const shares = Object.entries(STAFF[unit.kind] ?? {}) as [Staff, number][];
  return shares
    .filter(([staff]) => staff !== 'health' || unit.agency?.code === HEALTH_AGENCY)
    .map(([staff, share]) => ({ unit, staff, share }));
}

/** The last group that begins at or before `number`; an empty group begins where the next one does. */
function lastBegun(groups: readonly Group[], number: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (groups[middle]!.first <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
