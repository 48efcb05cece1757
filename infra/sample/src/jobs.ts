import { ECHELONS } from './echelon.table.ts';
import { identifierOf } from './identifiers.ts';
import type { Random } from './random.ts';
import { gradeIndex } from './ranks.ts';
import type { Seat, Staff } from './seats.ts';
import { readTable } from './tables.ts';
import type { Unit } from './units.ts';

/** What somebody does, before their rank decides its level. */
export interface Job {
  /** Without its level: `Guru`. */
  title: string;
  /** The column JENIS JABATAN ID: 1 managerial, 2 functional, 4 pelaksana; there is no 3. */
  kindId: '1' | '2' | '4';
  stream: '' | 'keahlian' | 'keterampilan';
  /** The education it is entered with, a code of the national agency. */
  education: string;
  study: string;
  staff: Staff;
  retirementAge: number;
}

interface JobRow extends Job {
  workplaces: string[];
  weight: number;
}

const TEACHER_RETIREMENT_AGE = 60;
const RETIREMENT_AGE = 58;

const JOBS: readonly JobRow[] = readTable<
  'title' | 'kind' | 'stream' | 'education' | 'study' | 'staff' | 'workplaces' | 'weight'
>('jobs').map((row) => ({
  title: row.title,
  kindId: row.kind === 'FUNGSIONAL' ? '2' : '4',
  stream: row.stream as Job['stream'],
  education: row.education,
  study: row.study,
  retirementAge: row.title === 'Guru' ? TEACHER_RETIREMENT_AGE : RETIREMENT_AGE,
  staff: row.staff as Staff,
  workplaces: row.workplaces.split(';'),
  weight: Number(row.weight),
}));

const STUDY_OF_HEADS: Record<string, string> = {
  '04': 'guru',
  '05': 'kesehatan masyarakat',
  '06': 'teknik',
  '07': 'teknik',
  '09': 'sosial',
  '17': 'komputer',
  '22': 'peternakan',
  '23': 'pertanian',
  '25': 'keuangan',
  '26': 'keuangan',
};

/** The job of whoever sits here. */
export function jobOf(seat: Seat, random: Random): Job {
  if (seat.unit.headKind === 'post' && seat.heads) return managerialJob(seat.unit);
  const jobs = jobsAt(seat);
  return random.pickWeighted(jobs, (job) => job.weight);
}

/** Other work of the same kind and education in the same unit. */
export function otherClericalJobs(unit: Unit, job: Job): Job[] {
  return JOBS.filter(
    (other) =>
      other.kindId === '4' &&
      other.education === job.education &&
      other.title !== job.title &&
      other.workplaces.includes(workplaceKind(unit)),
  );
}

function managerialJob(unit: Unit): Job {
  const code = unit.agency?.code ?? '';
  return {
    title: unit.headTitle,
    kindId: '1',
    stream: '',
    education: '40',
    study: code.startsWith('K') ? 'pemerintahan' : (STUDY_OF_HEADS[code] ?? 'umum'),
    staff: 'office',
    retirementAge: unit.echelon === null ? RETIREMENT_AGE : ECHELONS[unit.echelon].retirementAge,
  };
}

const workplaceKind = (unit: Unit): string =>
  unit.kind === 'SD' || unit.kind === 'SMP' ? 'sekolah' : unit.kind;

const found = new Map<string, readonly JobRow[]>();

function jobsAt(seat: Seat): readonly JobRow[] {
  const { unit, staff, heads } = seat;
  const key = `${unit.code} ${staff} ${heads}`;
  let jobs = found.get(key);
  if (jobs === undefined) {
    const kind = workplaceKind(unit);
    const isWorkplace = (place: string): boolean => place === kind || isWithin(unit, place);
    jobs = JOBS.filter((job) => job.staff === staff && job.workplaces.some(isWorkplace));
    if (heads) jobs = jobs.filter((job) => job.stream === 'keahlian');
    found.set(key, jobs);
  }
  return jobs;
}

/** Whether the unit is the one of this code or lies below it; schools and puskesmas name their own jobs. */
function isWithin(unit: Unit, code: string): boolean {
  for (let at: Unit | null = unit; at !== null; at = at.parent) if (at.code === code) return true;
  return false;
}

const FIRST_OF_THIRD = gradeIndex('III/a');
const LEVELS = { keahlian: ['Ahli Pertama', 'Ahli Muda', 'Ahli Madya'], keterampilan: ['Mahir', 'Penyelia'] };

/** The level of a functional job in a rank, and the rank the level begins with. */
export function levelOf(stream: 'keahlian' | 'keterampilan', grade: number): { name: string; from: number } {
  if (grade < FIRST_OF_THIRD) {
    const trained = grade >= gradeIndex('II/c');
    return trained
      ? { name: 'Terampil', from: gradeIndex('II/c') }
      : { name: 'Pemula', from: gradeIndex('II/a') };
  }
  const step = Math.min(Math.floor((grade - FIRST_OF_THIRD) / 2), LEVELS[stream].length - 1);
  return { name: LEVELS[stream][step]!, from: FIRST_OF_THIRD + 2 * step };
}

/** The id of a title of the national lists; the agency's own are not in public hands. */
export const titleIdentifier = (title: string): string => identifierOf(`title:${title}`);
