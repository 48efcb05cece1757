import { addDays, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { FigureName, Figures } from './figures.ts';
import { standardFigures } from './standard-figures.table.ts';
import { performanceParts, potentialParts, type Part } from './words.ts';

/** Figures of one kind: none is above the one before it. */
const DESCENDING: readonly (readonly FigureName[])[] = [
  [
    'PREDIKAT_SANGAT_BAIK',
    'PREDIKAT_BAIK',
    'PREDIKAT_BUTUH_PERBAIKAN',
    'PREDIKAT_KURANG',
    'PREDIKAT_SANGAT_KURANG',
  ],
  ['EDUCATION_S3', 'EDUCATION_S2', 'EDUCATION_S1', 'EDUCATION_D3', 'EDUCATION_SMA', 'EDUCATION_SMP'],
  ['SANCTION_NEVER', 'SANCTION_RINGAN', 'SANCTION_SEDANG', 'SANCTION_BERAT'],
  ['LEAST_ABOVE_EXPECTATION', 'LEAST_AS_EXPECTED'],
  ['LEAST_HIGH', 'LEAST_MIDDLE'],
  [
    'LOWEST_RANK_II_A',
    'LOWEST_RANK_II_B',
    'LOWEST_RANK_III_A',
    'LOWEST_RANK_III_B',
    'LOWEST_RANK_IV_A',
    'LOWEST_RANK_IV_B',
  ],
];

/** Figures that are to hold from a day on. */
export interface NewFigures {
  from: LocalDate;
  figures: readonly { figure: FigureName; value: number }[];
}

/**
 * Figures of the map are replaced from a day on, and what held before stays. The weights of each axis make 100, and of
 * two cases of one kind the higher never has less.
 * @law PermenPANRB 3/2020; Kepka BKN 411/2025
 *
 * @param last the figures in force until then, and their first day
 */
export function replaceFiguresRejections(
  { from, figures: replaced }: NewFigures,
  last: { from: LocalDate; figures: Figures },
): Rejection[] {
  const rejections: Rejection[] = [];
  if (from <= last.from) rejections.push(NOT_LATER);
  const names = replaced.map(({ figure }) => figure);
  if (names.length === 0 || new Set(names).size < names.length) rejections.push(FIGURES_WRONG);
  if (!replaced.every(isInRange)) rejections.push(OUT_OF_RANGE);
  if (rejections.length > 0) return rejections;
  const next: Figures = {
    ...last.figures,
    ...Object.fromEntries(replaced.map(({ figure, value }) => [figure, value])),
  };
  if (!DESCENDING.every((row) => row.every((one, at) => at === 0 || next[one] <= next[row[at - 1]!])))
    rejections.push(NOT_DESCENDING);
  const whole = (parts: readonly Part[]) =>
    parts.reduce((sum, part) => sum + next[`WEIGHT_${part}`], 0) === 100;
  if (!whole(performanceParts) || !whole(potentialParts)) rejections.push(NOT_100);
  return rejections;
}

/** Scores have two decimals; weights, months, ranks and ages are whole. */
function isInRange({ figure, value }: NewFigures['figures'][number]): boolean {
  if (figure.startsWith('LOWEST_RANK_')) return Number.isInteger(value) && value >= 1 && value <= 17;
  const whole = /^(WEIGHT|SUCCESSION|RETIREMENT)_/.test(figure);
  const hundredths = value * 100;
  return (
    value >= 0 &&
    value <= 100 &&
    (whole ? Number.isInteger(value) : Math.abs(hundredths - Math.round(hundredths)) < 1e-6)
  );
}

const LAW = 'PermenPANRB 3/2020';
const NOT_LATER = rejection(
  'NOT_LATER_THAN_THE_LAST',
  { id: 'Angka baru berlaku setelah angka terakhir.', en: 'New figures begin after the last ones began.' },
  { path: ['from'] },
);
const FIGURES_WRONG = rejection(
  'FIGURES_WRONG',
  {
    id: 'Sebutkan sedikitnya satu angka, masing-masing sekali.',
    en: 'Name one figure at least, each of them once.',
  },
  { path: ['figures'] },
);
const OUT_OF_RANGE = rejection(
  'FIGURE_OUT_OF_RANGE',
  {
    id: 'Angka dari 0 sampai 100: skor paling banyak dua desimal, lainnya bulat; pangkat dari 1 sampai 17.',
    en: 'A figure is from 0 to 100: a score with two decimals at most, others whole; a rank from 1 to 17.',
  },
  { path: ['figures'] },
);
const NOT_DESCENDING = rejection(
  'FIGURES_NOT_DESCENDING',
  {
    id: 'Kasus yang lebih tinggi tidak boleh mendapat angka lebih kecil.',
    en: 'The higher case never has the smaller figure.',
  },
  { law: LAW, path: ['figures'] },
);
const NOT_100 = rejection(
  'WEIGHTS_NOT_100',
  {
    id: 'Bobot setiap sumbu harus berjumlah 100.',
    en: 'The weights of each axis come to 100.',
  },
  { law: LAW, path: ['figures'] },
);

export const replaceFiguresRule: Rule = {
  sentence: 'Figures of the talent map are replaced from a day on; the weights of each axis make 100.',
  law: ['PermenPANRB 3/2020', 'Kepka BKN 411/2025'],
  from: standardFigures.from,
  to: null,
  boundary: {
    case: 'the predikat alone for performance; its weight without the other; the same on the day of the last figures',
    expected: 'taken, WEIGHTS_NOT_100, NOT_LATER_THAN_THE_LAST',
    run: () => {
      const both = [
        { figure: 'WEIGHT_PREDIKAT', value: 100 },
        { figure: 'WEIGHT_REINFORCEMENT', value: 0 },
      ] as const;
      const { from } = standardFigures;
      return [
        { from: addDays(from, 1), figures: both },
        { from: addDays(from, 1), figures: both.slice(0, 1) },
        { from, figures: both },
      ]
        .map((one) => replaceFiguresRejections(one, standardFigures)[0]?.code ?? 'taken')
        .join(', ');
    },
  },
};
