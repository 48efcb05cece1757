import { rejection, type Rejection, type Rule } from '@asn/law';

const LAW = 'PermenPANRB 6/2024';

/** A criterion of the rubric; weights make 100. */
export interface Rubric {
  criterion: string;
  weight: number;
  /** The most points that it can be given; the least are 0. */
  highest: number;
}

/** What one scorer gave, by criterion. */
export interface ScorerMarks {
  marks: Record<string, number>;
  /** Declared a conflict of interest with this applicant, before scoring or after it. */
  conflicted: boolean;
}

/** An interview is scored by at least so many whose scores count. */
export const LEAST_SCORERS = 2;

/**
 * An interview is the mean of what its scorers gave, each by the weights of the rubric; the scores of who has a conflict
 * of interest do not count, and without two complete scorers there is no result.
 * @law UU 20/2023 art. 2; PermenPANRB 6/2024
 *
 * @returns hundredths of a point of 100, rounded half up; null without two complete scorers
 */
export function interviewPoints(scorers: readonly ScorerMarks[], rubric: readonly Rubric[]): number | null {
  const counted = scorers.filter(
    ({ marks, conflicted }) =>
      !conflicted && rubric.length > 0 && rubric.every(({ criterion }) => marks[criterion] !== undefined),
  );
  if (counted.length < LEAST_SCORERS) return null;
  // Thirds and sevenths have no end in decimals: one fraction for all, rounded once.
  const common = rubric.reduce((product, { highest }) => product * BigInt(highest), 1n);
  const sum = counted.reduce(
    (total, { marks }) =>
      total +
      rubric.reduce(
        (points, { criterion, weight, highest }) =>
          points + (BigInt(weight) * BigInt(marks[criterion] ?? 0) * common) / BigInt(highest),
        0n,
      ),
    0n,
  );
  const denominator = common * BigInt(counted.length);
  return Number((2n * sum * 100n + denominator) / (2n * denominator));
}

/**
 * Each criterion is given a whole number of points, none above its highest.
 * @law PermenPANRB 6/2024
 */
export function marksRejections(
  marks: Readonly<Record<string, number>>,
  rubric: readonly Rubric[],
): Rejection[] {
  const complete =
    Object.keys(marks).length === rubric.length &&
    rubric.every(({ criterion, highest }) => {
      const points = marks[criterion];
      return points !== undefined && Number.isInteger(points) && points >= 0 && points <= highest;
    });
  if (complete) return [];
  const wanted = rubric.map(({ criterion, highest }) => `${criterion} 0-${highest}`).join(', ');
  return [
    rejection(
      'MARKS_INVALID',
      {
        id: `Beri nilai bulat untuk setiap kriteria: ${wanted}.`,
        en: `Give whole points for each of: ${wanted}.`,
      },
      { law: LAW, path: ['marks'] },
    ),
  ];
}

/** The criteria of a rubric differ and their weights make 100. */
export function rubricRejections(rubric: readonly Rubric[]): Rejection[] {
  const names = new Set(rubric.map(({ criterion }) => criterion));
  const sum = rubric.reduce((total, { weight }) => total + weight, 0);
  const whole = rubric.every(
    ({ criterion, weight, highest }) => /^[A-Z][A-Z_]{1,29}$/.test(criterion) && weight > 0 && highest > 0,
  );
  if (rubric.length > 0 && names.size === rubric.length && sum === 100 && whole) return [];
  return [
    rejection(
      'RUBRIC_NOT_100',
      {
        id: 'Bobot kriteria wawancara harus berjumlah 100, dan setiap kriteria satu kali, bernama huruf besar.',
        en: 'The weights of a rubric make 100, with each criterion once, named in capitals.',
      },
      { law: LAW, path: ['rubric'] },
    ),
  ];
}

export const interviewRule: Rule = {
  sentence:
    'An interview is the mean of its scorers by the rubric; who has a conflict of interest does not count, and two must.',
  law: ['UU 20/2023 art. 2', LAW],
  from: null,
  to: null,
  boundary: {
    case: 'scorers who give 80 and 85, and one with a conflict of interest who gives 100',
    expected: '8250',
    run: () =>
      String(
        interviewPoints(
          [
            { marks: { A: 80 }, conflicted: false },
            { marks: { A: 85 }, conflicted: false },
            { marks: { A: 100 }, conflicted: true },
          ],
          [{ criterion: 'A', weight: 100, highest: 100 }],
        ),
      ),
  },
};
