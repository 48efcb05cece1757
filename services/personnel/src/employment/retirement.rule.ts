import { addMonths, addYears, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { PositionLevel } from '../position/level.rule.ts';
import type { PositionKind } from '../position/position-kind.table.ts';
import { retirementAges, type AgeCategory, type RetirementAge } from './retirement-age.table.ts';

/** What of a position the age of retirement goes by. */
export interface AgedPosition {
  kind: PositionKind;
  level: PositionLevel | null;
  title: string;
}

/** The day on which somebody retires by age, and why then. */
export interface Retirement {
  on: LocalDate;
  age: number;
  category: AgeCategory;
  law: RetirementAge['law'];
}

/**
 * The age of retirement goes by the position that is held: its kind, the level of a functional one, and for teachers
 * by their office. Null for a functional position whose title names no level.
 * @law UU 20/2023 art. 55; PP 11/2017 art. 239; UU 14/2005 art. 30
 */
export function ageCategoryOf({ kind, level, title }: AgedPosition): AgeCategory | null {
  if (kind === 'ADMINISTRATOR' || kind === 'PENGAWAS' || kind === 'PELAKSANA') return kind;
  if (kind !== 'FUNGSIONAL') return 'JPT';
  if (/^guru\b/i.test(title.trim())) return 'GURU';
  if (level === null) return null;
  return level.startsWith('AHLI_') ? (level as AgeCategory) : 'KETERAMPILAN';
}

/**
 * Retirement by age takes effect on the first day of the month after the birthday month in which the age is reached,
 * by the age in force on that day. Whom a later, lower age finds older already retires when it begins.
 * @law UU 20/2023 art. 55; PP 11/2017 art. 239 (2)
 */
export function retirementOf(
  birthDate: LocalDate,
  position: AgedPosition,
  ages: readonly RetirementAge[],
): Retirement | null {
  const category = ageCategoryOf(position);
  if (category === null) return null;
  const inTurn = ages
    .filter((row) => row.category === category)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  for (const [index, { from, age, law }] of inTurn.entries()) {
    const reached = firstOfNextMonth(addYears(birthDate, age));
    const until = inTurn[index + 1]?.from ?? null;
    if (until !== null && reached >= until) continue;
    const begins = from === null ? null : firstOnOrAfter(from);
    return { on: begins !== null && reached < begins ? begins : reached, age, category, law };
  }
  return null;
}

/** What the day on which somebody retires goes by. */
export interface RetirementFacts {
  birthDate: LocalDate;
  /** The first day without the latest employment; null while it lasts. */
  endedOn: LocalDate | null;
  /** The definitive position held, or the one held last; null when none is known. */
  position: AgedPosition | null;
}

/** Retirement of somebody as on record; null when it is not known, and for who has left the service before. */
export function retirementOn(
  { birthDate, endedOn, position }: RetirementFacts,
  ages: readonly RetirementAge[],
): Retirement | null {
  const retirement = position === null ? null : retirementOf(birthDate, position, ages);
  return retirement !== null && endedOn !== null && endedOn < retirement.on ? null : retirement;
}

const firstOf = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`);
const firstOfNextMonth = (day: LocalDate): LocalDate => addMonths(firstOf(day), 1);
const firstOnOrAfter = (day: LocalDate): LocalDate => (day === firstOf(day) ? day : firstOfNextMonth(day));

const madya: AgedPosition = { kind: 'FUNGSIONAL', level: 'AHLI_MADYA', title: 'Auditor Ahli Madya' };

export const retirementRule: Rule = {
  sentence:
    'Retirement by age takes effect on the first day of the month after the birthday month in which the age is reached.',
  law: ['UU 20/2023 art. 55', 'PP 11/2017 art. 239', 'UU 14/2005 art. 30'],
  from: localDate('2014-01-15'),
  to: null,
  boundary: {
    case: 'an ahli madya born on 31 December 1968',
    expected: '2029-01-01',
    run: () => retirementOf(localDate('1968-12-31'), madya, retirementAges)?.on ?? 'never',
  },
};
