import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { predikats, type Predikat } from '../appraisal/predikat.table.ts';
import { nearestValid } from './nearest.ts';

/** What an organisation as a whole achieved. */
export const organisationPredikats = [
  'ISTIMEWA',
  'BAIK',
  'BUTUH_PERBAIKAN',
  'KURANG',
  'SANGAT_KURANG',
] as const;
export type OrganisationPredikat = (typeof organisationPredikats)[number];

/** How many people have each predikat. */
export type Counts = Readonly<Record<Predikat, number>>;

/** A share of the people, or a number of them, that predikats may or must have together; at most two predikats. */
export interface Bound {
  predikats: readonly Predikat[];
  bound: 'AT_MOST' | 'AT_LEAST';
  percent?: number;
  people?: number;
}

/** The distribution in force for one predikat of the organisation. */
export interface Distribution {
  bounds: readonly Bound[];
  /** Units with fewer people have no distribution of their own. */
  smallestUnit: number;
}

/** A bound in people. */
export interface PeopleBound {
  predikats: readonly Predikat[];
  atLeast: number;
  atMost: number;
}

export interface BoundFinding extends PeopleBound {
  bound: Bound;
  found: number;
  /** How many people too many (positive) or too few (negative); 0 where it holds. */
  by: number;
}

export interface DistributionCheck {
  people: number;
  /** False for a unit too small to have a distribution of its own: its people count with the unit above. */
  binding: boolean;
  valid: boolean;
  findings: BoundFinding[];
  /** The valid distribution that changes the fewest people; null where there is none. */
  nearest: { counts: Counts; changed: number } | null;
}

/**
 * A share is counted in whole people: a most is rounded down and a least is rounded up, so that neither is ever passed.
 * @law SE MenPANRB 3/2023
 */
export function inPeople({ predikats, bound, percent, people }: Bound, all: number): PeopleBound {
  // Whole numbers throughout: 70 % of 10 is 7, and never 7.000000000000001.
  const hundredths = (percent ?? 0) * all;
  if (bound === 'AT_MOST') return { predikats, atLeast: 0, atMost: people ?? Math.floor(hundredths / 100) };
  return { predikats, atLeast: Math.min(people ?? Math.ceil(hundredths / 100), all), atMost: all };
}

export const sumOf = (counts: Counts, among: readonly Predikat[] = predikats): number =>
  among.reduce((sum, predikat) => sum + counts[predikat], 0);

/**
 * The predikats of an organisation's people follow the predikat of the organisation. In a unit of fewer than five a
 * single person is more than any tenth, and for one or two people some distributions cannot be met at all (one person
 * cannot be 60 % Kurang and 10 % Butuh Perbaikan): there the bounds advise, and the people count with the unit above.
 * @law SE MenPANRB 3/2023
 * @from 2023-01-01
 */
export function checkDistribution(counts: Counts, { bounds, smallestUnit }: Distribution): DistributionCheck {
  const people = sumOf(counts);
  const findings = bounds.map((bound) => {
    const inUnit = inPeople(bound, people);
    const found = sumOf(counts, bound.predikats);
    return { ...inUnit, bound, found, by: outside(found, inUnit) };
  });
  const binding = people >= smallestUnit;
  return {
    people,
    binding,
    valid: findings.every(({ by }) => by === 0),
    findings,
    nearest: nearestValid(counts, findings),
  };
}

function outside(found: number, { atLeast, atMost }: PeopleBound): number {
  if (found > atMost) return found - atMost;
  return found < atLeast ? found - atLeast : 0;
}

export const distributionRule: Rule = {
  sentence: "The predikats of an organisation's people follow the predikat of the organisation.",
  law: ['SE MenPANRB 3/2023'],
  from: localDate('2023-01-01'),
  to: null,
  boundary: {
    case: 'an organisation Istimewa with ten people, eight of them Sangat Baik: at most 70 %',
    expected: 'SANGAT_BAIK 1 too many; valid: 7 SANGAT_BAIK, 3 BAIK',
    run: () => {
      const bound: Bound = { predikats: ['SANGAT_BAIK'], bound: 'AT_MOST', percent: 70 };
      const counts = { SANGAT_KURANG: 0, KURANG: 0, BUTUH_PERBAIKAN: 0, BAIK: 2, SANGAT_BAIK: 8 };
      const { findings, nearest } = checkDistribution(counts, { bounds: [bound], smallestUnit: 5 });
      return `${findings[0]!.predikats.join()} ${findings[0]!.by} too many; valid: ${nearest!.counts.SANGAT_BAIK} SANGAT_BAIK, ${nearest!.counts.BAIK} BAIK`;
    },
  },
};
