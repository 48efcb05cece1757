import type { Employee } from '../employee.ts';
import { dayIn, firstDay, type Month } from '../months.ts';
import type { Random } from '../random.ts';
import { COMMON } from './standards.table.ts';

/** A row of the file of assessments. */
export interface Assessed {
  source: string;
  assessor: string;
  on: string;
  validUntil: string;
  competency: string;
  level: number;
}

/** How many of a hundred without a post to lead were assessed. */
const FUNCTIONAL_OF_A_HUNDRED = 15;
const VALID_MONTHS = 36;
/** Of a hundred levels, how far they are from the usual one of the position. */
const DISTANCES = [
  { distance: -2, weight: 6 },
  { distance: -1, weight: 30 },
  { distance: 0, weight: 50 },
  { distance: 1, weight: 14 },
];

/** What was found of somebody in the last three years: of leading positions nearly always, of some functional ones. */
export function* assessmentsOf(
  { position, unit, career }: Employee,
  asOf: Month,
  random: Random,
): Generator<Assessed> {
  const leads = position.job.kindId === '1';
  const chosen = random.chance(leads ? 0.9 : FUNCTIONAL_OF_A_HUNDRED / 100);
  if (!chosen || position.job.kindId === '4') return;
  const month = Math.max(random.integer(asOf - 34, asOf - 1), career.appointed + 1);
  if (month >= asOf) return;
  const usual = leads ? usualLevel(unit.echelon) : 2;
  for (const competency of COMMON) {
    const { distance } = random.pickWeighted(DISTANCES, ({ weight }) => weight);
    yield {
      source: leads ? 'ASSESSMENT_CENTRE' : 'TEST',
      assessor: leads ? 'UPT Penilaian Kompetensi Provinsi Jambi' : 'BKPSDMD Kab. Bungo',
      on: dayIn(month, 12),
      validUntil: firstDay(month + VALID_MONTHS),
      competency,
      level: Math.min(Math.max(usual + distance, 1), 5),
    };
  }
}

const usualLevel = (echelon: string | null): number =>
  ({ II: 4, III: 3, IV: 3 })[echelon?.split('.')[0] ?? ''] ?? 2;
