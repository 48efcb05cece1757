import { ECHELONS } from './echelon.table.ts';
import type { Job } from './jobs.ts';
import { type Month, monthOfDate, yearOf } from './months.ts';
import type { Random } from './random.ts';
import { ceilingOf, climb, gradeIndex } from './ranks.ts';
import type { Seat, Staff } from './seats.ts';
import { readTable } from './tables.ts';

/** As the manifest counts them; the export has PNS, CPNS and two kinds of PPPK. */
export type EmploymentKind = 'PNS' | 'CPNS' | 'PPPK' | 'PPPK_PART_TIME';

export interface Career {
  kind: EmploymentKind;
  birthMonth: Month;
  /** The appointment as CPNS, or the start of the contract. */
  appointed: Month;
  /** The appointment as PNS; null for the others. */
  permanent: Month | null;
  /** The place of the first grade among the grades of a PNS; -1 for a PPPK. */
  firstGrade: number;
  /** The month each grade was reached, the first one first; a single month for a PPPK. */
  grades: Month[];
}

/** Of 100 people with a kind of work, how many are what. */
const EMPLOYMENT: Record<Staff, Record<EmploymentKind, number>> = {
  teaching: { PNS: 52, CPNS: 1, PPPK: 38, PPPK_PART_TIME: 9 },
  health: { PNS: 53, CPNS: 4, PPPK: 30, PPPK_PART_TIME: 13 },
  office: { PNS: 56, CPNS: 4, PPPK: 14, PPPK_PART_TIME: 26 },
};

const KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PART_TIME'] as const;

export function employmentOf(seat: Seat, random: Random): EmploymentKind {
  if (seat.anchored) return 'PNS';
  return random.pickWeighted(KINDS, (kind) => EMPLOYMENT[seat.staff][kind]);
}

const RECRUITMENT = readTable<'kind' | 'effective' | 'weight'>('recruitment').map((row) => ({
  kind: row.kind,
  month: monthOfDate(row.effective),
  weight: Number(row.weight),
}));

const FIRST_GRADE_PNS = new Map(
  readTable<'siasn_id' | 'start_grade_pns'>('education').map((row) => [row.siasn_id, row.start_grade_pns]),
);

/** The youngest age at which somebody with this education is appointed. */
const YOUNGEST: Record<string, number> = { '05': 19, '10': 19, '25': 21, '30': 22, '35': 23, '40': 23 };
const OLDEST_CANDIDATE = 35;
const OLDEST_YOUNG_CANDIDATE = 29;
const OLDEST_CONTRACT = 50;
/** A D-II teacher was appointed before a degree was asked for. */
const LAST_YEAR_OF_DIPLOMA_TEACHERS = 2003;

/** A career that agrees with itself, tried again until it fits the post, the rank and the retirement age. */
export function careerOf(
  seat: Seat,
  job: Job,
  kind: EmploymentKind,
  entry: string,
  asOf: Month,
  random: Random,
): Career {
  const [lowest, highest] = rankRange(seat, job, entry, random);
  for (let attempt = 0; attempt < 2000; attempt++) {
    const career = attemptCareer(job, kind, entry, highest, asOf, random);
    const grade = career.firstGrade + career.grades.length - 1;
    const fits = kind !== 'PNS' || grade >= lowest;
    // A month more than the law asks: the people of this export are still in service in that of next month.
    const inService = career.birthMonth + job.retirementAge * 12 + 1 > asOf + 1;
    const diploma =
      entry !== '25' || kind !== 'PNS' || yearOf(career.appointed) <= LAST_YEAR_OF_DIPLOMA_TEACHERS;
    if (fits && inService && diploma) return career;
  }
  throw new RangeError(`no career fits ${job.title}`);
}

function attemptCareer(
  job: Job,
  kind: EmploymentKind,
  entry: string,
  highest: number,
  asOf: Month,
  random: Random,
): Career {
  const appointed = appointedIn(kind, asOf, random);
  const youngest = YOUNGEST[entry] ?? 20;
  const oldest =
    kind === 'PNS' ? OLDEST_CANDIDATE : kind === 'CPNS' ? OLDEST_YOUNG_CANDIDATE : OLDEST_CONTRACT;
  // Twice the chance makes the middle likelier than the ends.
  const age = (draw(youngest, oldest, random) + draw(youngest, oldest, random)) / 2;
  const birthMonth = appointed - Math.floor(age);
  if (kind === 'PPPK' || kind === 'PPPK_PART_TIME') {
    return { kind, birthMonth, appointed, permanent: null, firstGrade: -1, grades: [appointed] };
  }
  const firstGrade = gradeIndex(FIRST_GRADE_PNS.get(entry) ?? '');
  const permanent = kind === 'PNS' ? appointed + random.integer(12, 15) : null;
  const pace = random.integer(48, job.kindId === '1' ? 60 : 72);
  const grades = kind === 'PNS' ? climb(firstGrade, highest, appointed, pace, asOf) : [appointed];
  return { kind, birthMonth, appointed, permanent, firstGrade, grades };
}

/** An age in months at the 1st of a month, with room for a birthday later in the month of birth. */
const draw = (youngest: number, oldest: number, random: Random): number =>
  random.integer(youngest * 12 + 1, oldest * 12);

function appointedIn(kind: EmploymentKind, asOf: Month, random: Random): Month {
  if (kind === 'CPNS') return asOf - random.integer(4, 9);
  const latest = kind === 'PNS' ? asOf - 15 : asOf;
  const waves = RECRUITMENT.filter((wave) => wave.kind === kind && wave.month <= latest);
  return random.pickWeighted(waves, (wave) => wave.weight).month;
}

/** The lowest and highest rank of whoever sits here: by echelon, by level, by education. */
function rankRange(seat: Seat, job: Job, entry: string, random: Random): [number, number] {
  if (job.kindId === '1' && seat.unit.echelon !== null) {
    const { lowest, highest } = ECHELONS[seat.unit.echelon];
    const top = random.integer(gradeIndex(lowest), gradeIndex(highest));
    return [gradeIndex(lowest), top];
  }
  if (seat.heads) return [gradeIndex('III/c'), gradeIndex('IV/b')];
  if (job.kindId === '4') return [0, ceilingOf(entry)];
  if (entry === '25') return [gradeIndex('III/a'), ceilingOf(entry)];
  if (job.stream === 'keterampilan') return [0, ceilingOf(entry)];
  // A functional promotion is not held by the ceiling of a regular one, but few get the credit for it.
  return [0, random.chance(0.4) ? gradeIndex('IV/b') : gradeIndex('III/d')];
}
