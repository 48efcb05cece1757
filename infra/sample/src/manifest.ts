import type { EmploymentKind } from './career.ts';
import type { Employee } from './employee.ts';
import type { EmployeeRow } from './columns.ts';
import type { Unit } from './units.ts';

export type Role = 'PERSONNEL_ADMIN' | 'UNIT_ADMIN' | 'AUDITOR' | 'APPOINTING_OFFICER' | 'OPERATOR';

export interface SampleAccount {
  /** The `PNS ID` of the person; null for an account that is no employee's. */
  pnsId: string | null;
  roles: Role[];
  /** The unit whose subtree the UNIT_ADMIN looks after. */
  unitId?: string;
}

export interface KnownPerson {
  pnsId: string;
  nip: string;
  name: string;
  unitId: string;
  unitName: string;
  superiorPnsId: string;
}

/** Rows by what an import must have done with them. */
export interface ImportOutcome {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  toDecide: number;
  absent: number;
}

type Counts = Record<string, number>;

export interface SampleCounts {
  people: number;
  byEmployment: Record<EmploymentKind, number>;
  /** By JENIS JABATAN ID. */
  byPositionKind: Counts;
  byWork: Record<Work, number>;
  bySex: Counts;
  /** By GOL AKHIR NAMA. */
  byRank: Counts;
  /** By TINGKAT PENDIDIKAN ID. */
  byEducation: Counts;
  /** By KEDUDUKAN HUKUM ID. */
  byStanding: Counts;
  units: number;
  unitsByKind: Counts;
  /** Units with a `PemimpinPnsId`. */
  heads: number;
  managerialPosts: number;
  vacantManagerialPosts: number;
  /** Schools and puskesmas without a head. */
  vacantTasks: number;
}

export interface SampleManifest {
  seed: number;
  people: number;
  asOf: string;
  separator: string;
  files: { units: string; employees: string; faulty: string; faultyExpected: string };
  counts: SampleCounts;
  expectedImport: { units: { created: number }; employees: ImportOutcome };
  knownPerson: KnownPerson;
  accounts: Record<string, SampleAccount>;
  /** Acting heads, which the export cannot express: to be appointed after the import. */
  acting: { unitId: string; pnsId: string; kind: 'PLT' | 'PLH' }[];
}

type Work = 'managerial' | 'teaching' | 'health' | 'technical' | 'clerical';

function workOf({ position: { job } }: Employee): Work {
  if (job.kindId === '1') return 'managerial';
  if (job.kindId === '4') return 'clerical';
  return job.staff === 'office' ? 'technical' : job.staff;
}

/** Counts people while they are written. */
export class Tally {
  readonly #counts = {
    byEmployment: { PNS: 0, CPNS: 0, PPPK: 0, PPPK_PART_TIME: 0 },
    byPositionKind: {} as Counts,
    byWork: { managerial: 0, teaching: 0, health: 0, technical: 0, clerical: 0 },
    bySex: {} as Counts,
    byRank: {} as Counts,
    byEducation: {} as Counts,
    byStanding: {} as Counts,
  };
  #people = 0;

  add(person: Employee, row: EmployeeRow): void {
    this.#people++;
    this.#counts.byEmployment[person.career.kind]++;
    this.#counts.byWork[workOf(person)]++;
    increment(this.#counts.byPositionKind, row['JENIS JABATAN ID']);
    increment(this.#counts.bySex, row['JENIS KELAMIN']);
    increment(this.#counts.byRank, row['GOL AKHIR NAMA']);
    increment(this.#counts.byEducation, row['TINGKAT PENDIDIKAN ID']);
    increment(this.#counts.byStanding, row['KEDUDUKAN HUKUM ID']);
  }

  counts(units: readonly Unit[], vacant: readonly Unit[]): SampleCounts {
    const unitsByKind: Counts = {};
    for (const unit of units) increment(unitsByKind, unit.kind);
    const posts = units.filter((unit) => unit.headKind === 'post').length;
    const vacantPosts = vacant.filter((unit) => unit.headKind === 'post').length;
    return {
      people: this.#people,
      ...this.#counts,
      units: units.length,
      unitsByKind,
      heads: units.filter((unit) => unit.headKind !== 'none').length - vacant.length,
      managerialPosts: posts,
      vacantManagerialPosts: vacantPosts,
      vacantTasks: vacant.length - vacantPosts,
    };
  }
}

function increment(counts: Counts, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
