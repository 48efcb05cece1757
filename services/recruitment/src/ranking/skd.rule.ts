import { inForceOn, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { CpnsRules, FormationKind } from './ranking-input.ts';
import { POINTS_OF_AN_ITEM, skdForms, type SkdSection } from './skd.table.ts';

const LAW = 'KepmenPANRB 321/2024';

export type SkdPoints = Record<SkdSection, number>;

export const skdTotal = ({ twk, tiu, tkp }: SkdPoints): number => twk + tiu + tkp;

/**
 * An item of TWK or TIU gives 5 points or none; one of TKP gives 1 to 5 by the answer chosen, and none when left blank.
 * @law KepmenPANRB 321/2024
 * @from 2024-01-01
 *
 * @param answers TWK and TIU: whether each is right; TKP: the value of each chosen answer. Null: left blank.
 */
export function sectionPoints(section: SkdSection, answers: readonly (boolean | number | null)[]): number {
  return answers.reduce<number>((sum, answer) => {
    if (section === 'tkp') return sum + (typeof answer === 'number' ? answer : 0);
    return sum + (answer === true ? POINTS_OF_AN_ITEM : 0);
  }, 0);
}

/** The most points of each section on a day: 150, 175 and 225; 550 in all. */
export function skdMaxima(day: LocalDate): SkdPoints {
  const form = inForceOn(skdForms, day);
  if (form === undefined) throw new RangeError('no form of the SKD is known for this day');
  const { twk, tiu, tkp } = form.items;
  return { twk: twk * POINTS_OF_AN_ITEM, tiu: tiu * POINTS_OF_AN_ITEM, tkp: tkp * POINTS_OF_AN_ITEM };
}

/**
 * Points that no paper can give are no result: above the maximum, negative, or in TWK and TIU no multiple of 5.
 * @law KepmenPANRB 321/2024
 */
export function skdPointsRejections(points: SkdPoints, maxima: SkdPoints): Rejection[] {
  const sections: SkdSection[] = ['twk', 'tiu', 'tkp'];
  return sections.flatMap((section) => {
    const value = points[section];
    const possible = Number.isInteger(value) && value >= 0 && value <= maxima[section];
    if (possible && (section === 'tkp' || value % POINTS_OF_AN_ITEM === 0)) return [];
    const name = section.toUpperCase();
    return [
      rejection(
        'SKD_POINTS_IMPOSSIBLE',
        {
          id: `Nilai ${name} tidak mungkin: 0 sampai ${maxima[section]}${section === 'tkp' ? '' : ', kelipatan 5'}.`,
          en: `${name} cannot have these points: 0 to ${maxima[section]}${section === 'tkp' ? '' : ', in fives'}.`,
        },
        { law: LAW, path: [section] },
      ),
    ];
  });
}

/** The sections (or `total`) in which the points stay below the threshold of the kind of formation; none: passed. */
export function belowThreshold(
  points: SkdPoints,
  kind: FormationKind,
  { thresholds }: Pick<CpnsRules, 'thresholds'>,
): (SkdSection | 'total')[] {
  const asked = thresholds[kind];
  const reached = { ...points, total: skdTotal(points) };
  const parts: (SkdSection | 'total')[] = ['twk', 'tiu', 'tkp', 'total'];
  return parts.filter((part) => reached[part] < (asked[part] ?? 0));
}

export const skdItemRule: Rule = {
  sentence:
    'An item of TWK or TIU gives 5 points or none; one of TKP gives 1 to 5, and none when left blank.',
  law: [LAW],
  from: localDate('2024-01-01'),
  to: null,
  boundary: {
    case: 'three items of TKP, one of them left blank, answered by 5 and 1',
    expected: '6',
    run: () => String(sectionPoints('tkp', [5, null, 1])),
  },
};

export const skdThresholdRule: Rule = {
  sentence: 'Who stays below the threshold of their kind of formation in the SKD does not pass.',
  law: [LAW],
  from: localDate('2024-01-01'),
  to: null,
  boundary: {
    case: 'a cumlaude candidate with 311 in all, of which 80 in TIU, where 311 and 85 are asked',
    expected: 'tiu',
    run: () =>
      belowThreshold({ twk: 65, tiu: 80, tkp: 166 }, 'CUMLAUDE', {
        thresholds: { CUMLAUDE: { total: 311, tiu: 85 } } as CpnsRules['thresholds'],
      }).join(', '),
  },
};
