import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Bound } from './distribution.rule.ts';

/** What a new distribution says. */
export interface NewDistribution {
  from: LocalDate;
  smallestUnit: number;
  bounds: readonly {
    predikats: readonly string[];
    bound: Bound['bound'];
    percent?: number | null;
    people?: number | null;
  }[];
}

/**
 * A distribution is replaced from a day on; what held before stays as it was.
 * @law SE MenPANRB 3/2023
 *
 * @param latest the first day of the last one there is
 */
export function replaceRejections(
  { from, smallestUnit, bounds }: NewDistribution,
  latest: LocalDate | null,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (latest !== null && from <= latest) rejections.push(NOT_LATER);
  if (smallestUnit < 1) rejections.push(SMALLEST_UNIT);
  const right = ({ predikats, percent, people }: NewDistribution['bounds'][number]): boolean =>
    (predikats.length === 1 || (predikats.length === 2 && predikats[0] !== predikats[1])) &&
    (percent == null) !== (people == null) &&
    (percent ?? 0) >= 0 &&
    (percent ?? 0) <= 100 &&
    (people ?? 0) >= 0;
  if (bounds.length === 0 || !bounds.every(right)) rejections.push(BOUNDS_WRONG);
  return rejections;
}

const NOT_LATER = rejection(
  'NOT_LATER_THAN_THE_LAST',
  {
    id: 'Ketentuan baru berlaku setelah ketentuan terakhir.',
    en: 'A new one begins after the last one began.',
  },
  { path: ['from'] },
);
const SMALLEST_UNIT = rejection(
  'SMALLEST_UNIT_BELOW_1',
  { id: 'Unit terkecil paling sedikit 1 orang.', en: 'The smallest unit has 1 person at least.' },
  { path: ['smallestUnit'] },
);
const BOUNDS_WRONG = rejection(
  'BOUNDS_WRONG',
  {
    id: 'Setiap batas: satu atau dua predikat, dan persen (0-100) atau jumlah orang.',
    en: 'A bound has one or two predikats, and either percent (0 to 100) or a number of people.',
  },
  { path: ['bounds'] },
);

export const replaceDistributionRule: Rule = {
  sentence: 'A distribution is replaced from a day on; what held before stays as it was.',
  law: ['SE MenPANRB 3/2023'],
  from: null,
  to: null,
  boundary: {
    case: 'one from the day on which the last one began, and one from the next day',
    expected: 'NOT_LATER_THAN_THE_LAST, taken',
    run: () => {
      const bounds = [{ predikats: ['BAIK'], bound: 'AT_MOST' as const, percent: 70 }];
      return ['2023-01-01', '2023-01-02']
        .map((from) =>
          replaceRejections({ from: from as LocalDate, smallestUnit: 5, bounds }, '2023-01-01' as LocalDate),
        )
        .map(([first]) => first?.code ?? 'taken')
        .join(', ');
    },
  },
};
