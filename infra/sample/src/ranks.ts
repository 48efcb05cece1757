import type { Month } from './months.ts';
import { monthInYear, monthOf } from './months.ts';
import { readTable } from './tables.ts';

interface GradeRow {
  grade: string;
  siasnId: string;
}

const rows = readTable<'scheme' | 'grade' | 'siasn_id'>('grades');

/** The grades of a PNS, lowest first. A grade is its place in this list. */
export const PNS_GRADES: readonly GradeRow[] = rows
  .filter((row) => row.scheme === 'PNS')
  .map((row) => ({ grade: row.grade, siasnId: row.siasn_id }));

/** The place of a grade such as `III/a`. Throws RangeError for any other text. */
export function gradeIndex(grade: string): number {
  const index = PNS_GRADES.findIndex((row) => row.grade === grade);
  if (index < 0) throw new RangeError(`no grade ${grade}`);
  return index;
}

const JUNIOR_CLERK = gradeIndex('II/a');
const JUNIOR_SUPERVISOR = gradeIndex('III/a');

/**
 * The highest rank of a regular promotion by education.
 * @law PP 99/2000 jo PP 12/2002
 */
const CEILINGS: Record<string, string> = {
  '05': 'II/a',
  '10': 'II/c',
  '12': 'II/d',
  '15': 'III/b',
  '17': 'III/b',
  '18': 'III/b',
  '20': 'III/b',
  '25': 'III/b',
  '30': 'III/c',
  '35': 'III/d',
  '40': 'III/d',
  '45': 'IV/a',
  '50': 'IV/b',
};

export function ceilingOf(educationId: string): number {
  const grade = CEILINGS[educationId];
  if (grade === undefined) throw new RangeError(`no ceiling for education ${educationId}`);
  return gradeIndex(grade);
}

const SIX_A_YEAR = monthOf(2024, 1);
const EVERY_MONTH = monthOf(2025, 10);

/**
 * The first month from `month` on in which a promotion in rank could take effect: April and October at first,
 * six times a year from 2024, monthly since October 2025.
 */
function promotionMonth(month: Month): Month {
  let candidate = month;
  for (;;) {
    const inYear = monthInYear(candidate);
    if (candidate >= EVERY_MONTH) return candidate;
    if (candidate >= SIX_A_YEAR ? [2, 4, 6, 8, 10, 12].includes(inYear) : [4, 10].includes(inYear))
      return candidate;
    candidate++;
  }
}

/**
 * The months in which somebody reached each rank from `first` on, until `asOf` or the `highest` rank; at least
 * `pace` months (48 by law) in every rank.
 */
export function climb(first: number, highest: number, start: Month, pace: number, asOf: Month): Month[] {
  const reached = [start];
  for (let grade = first + 1; grade <= highest; grade++) {
    const next = promotionMonth(reached.at(-1)! + pace);
    if (next > asOf) break;
    reached.push(next);
  }
  return reached;
}

/**
 * Months of grade service (MKG) in a rank reached `months` after the appointment: the columns I/b-d and II/b-d of
 * the salary table begin at three years; crossing from I to II costs six years, from II to III five.
 * @law PP 7/1977
 */
export function gradeService(first: number, grade: number, months: number): number {
  const head = first > 0 && first < JUNIOR_SUPERVISOR && first !== JUNIOR_CLERK ? 36 : 0;
  const toSecond = first < JUNIOR_CLERK && grade >= JUNIOR_CLERK ? 72 : 0;
  const toThird = first < JUNIOR_SUPERVISOR && grade >= JUNIOR_SUPERVISOR ? 60 : 0;
  return Math.max(0, head + months - toSecond - toThird);
}
