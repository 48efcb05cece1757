import type { EmploymentKind } from './career.ts';
import type { Job } from './jobs.ts';
import { type Month, yearOf } from './months.ts';
import type { Random } from './random.ts';
import type { Seat } from './seats.ts';
import { readTable } from './tables.ts';

export interface Education {
  /** The level's code of the national agency, such as 40 for S-1. */
  levelId: string;
  levelName: string;
  study: string;
  school: string;
  graduated: number;
  frontTitle: string;
  backTitle: string;
}

const LEVEL_NAMES = new Map(
  readTable<'siasn_id' | 'name'>('education').map((row) => [row.siasn_id, row.name]),
);
const STUDIES = Map.groupBy(
  readTable<'study' | 'level' | 'name' | 'front_title' | 'back_title'>('studies'),
  (row) => `${row.study} ${row.level}`,
);
const SCHOOLS = Map.groupBy(readTable<'level' | 'name'>('institutions'), (row) => row.level);

const MASTER = '45';
const MASTERS_OF_A_HUNDRED_HEADS: Record<string, number> = {
  'II.a': 85,
  'II.b': 80,
  'III.a': 50,
  'III.b': 40,
};
const MASTERS_OF_A_HUNDRED = { juniorHead: 12, headmaster: 20, professional: 6 };
const DIPLOMA_TEACHERS_OF_A_HUNDRED = 4;

/** The level somebody was appointed with, which sets the first rank. */
export function entryLevel(seat: Seat, job: Job, kind: EmploymentKind, random: Random): string {
  if (
    job.title === 'Guru' &&
    kind === 'PNS' &&
    !seat.heads &&
    random.integer(1, 100) <= DIPLOMA_TEACHERS_OF_A_HUNDRED
  ) {
    return '25';
  }
  if (job.study === 'pemerintahan') return random.chance(0.5) ? '35' : '40';
  if (job.education === '15') return random.chance(0.3) ? '17' : '15';
  return job.education;
}

/** The level reached since: some took a master's degree while in service. */
export function reachedLevel(
  seat: Seat,
  job: Job,
  kind: EmploymentKind,
  entry: string,
  random: Random,
): string {
  if (kind !== 'PNS' || (entry !== '40' && entry !== '35')) return entry;
  return random.integer(1, 100) <= mastersOfAHundred(seat, job) ? MASTER : entry;
}

function mastersOfAHundred(seat: Seat, job: Job): number {
  if (job.kindId === '1')
    return MASTERS_OF_A_HUNDRED_HEADS[seat.unit.echelon ?? ''] ?? MASTERS_OF_A_HUNDRED.juniorHead;
  if (seat.heads) return MASTERS_OF_A_HUNDRED.headmaster;
  return job.stream === 'keahlian' ? MASTERS_OF_A_HUNDRED.professional : 0;
}

const AGE_AT_GRADUATION: Record<string, number> = {
  '05': 12,
  '10': 15,
  '15': 18,
  '17': 18,
  '25': 20,
  '30': 21,
  '35': 22,
  '40': 22,
};

interface Schooling {
  job: Job;
  entry: string;
  reached: string;
  birthMonth: Month;
  appointed: Month;
  asOf: Month;
}

export function educationOf(schooling: Schooling, random: Random): Education {
  const { job, entry, reached, birthMonth, appointed, asOf } = schooling;
  const first = studyAt(job.study, entry, random);
  const last = reached === entry ? first : studyAt(job.study, reached, random);
  const finished = yearOf(birthMonth) + AGE_AT_GRADUATION[entry]! + random.integer(0, 1);
  // A master's degree was taken in service, three years after the appointment at the earliest.
  const mastered = random.integer(Math.min(yearOf(appointed) + 3, yearOf(asOf) - 1), yearOf(asOf) - 1);
  const titles = last === first ? [first.back_title] : [first.back_title, last.back_title];
  return {
    levelId: reached,
    levelName: LEVEL_NAMES.get(reached)!,
    study: studyName(reached, last.name),
    school: random.pick(SCHOOLS.get(reached)!).name,
    graduated: reached === entry ? Math.min(finished, yearOf(appointed)) : mastered,
    frontTitle: first.front_title,
    backTitle: titles.filter((title) => title !== '').join(', '),
  };
}

function studyAt(study: string, level: string, random: Random) {
  const fallback = level === '17' || level === '15' ? 'sma' : 'umum';
  return random.pick(STUDIES.get(`${study} ${level}`) ?? STUDIES.get(`${fallback} ${level}`) ?? []);
}

function studyName(levelId: string, name: string): string {
  const short: Record<string, string> = {
    '25': 'D-II',
    '30': 'D-III',
    '35': 'D-IV',
    '40': 'S-1',
    '45': 'S-2',
  };
  return levelId in short ? `${short[levelId]} ${name}` : name;
}
