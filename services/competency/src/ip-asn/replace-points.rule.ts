import { addDays, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { PointCase, Points } from './points.ts';
import { standardPoints } from './standard-points.table.ts';

/** Figures of one dimension, or of the bands: each is below the one before it. */
const DESCENDING: readonly (readonly PointCase[])[] = [
  [
    'QUALIFICATION_S3',
    'QUALIFICATION_S2',
    'QUALIFICATION_S1',
    'QUALIFICATION_D3',
    'QUALIFICATION_SMA',
    'QUALIFICATION_SMP',
  ],
  [
    'PERFORMANCE_SANGAT_BAIK',
    'PERFORMANCE_BAIK',
    'PERFORMANCE_BUTUH_PERBAIKAN',
    'PERFORMANCE_KURANG',
    'PERFORMANCE_SANGAT_KURANG',
  ],
  ['DISCIPLINE_NEVER', 'DISCIPLINE_RINGAN', 'DISCIPLINE_SEDANG', 'DISCIPLINE_BERAT'],
  ['BAND_SANGAT_TINGGI', 'BAND_TINGGI', 'BAND_SEDANG', 'BAND_RENDAH'],
];

/** What somebody has who has everything, by the class of their position. */
const WHOLES: readonly (readonly PointCase[])[] = [
  ['MANAGERIAL_TRAINING', 'MANAGERIAL_HOURS', 'MANAGERIAL_SEMINAR'],
  ['FUNCTIONAL_TRAINING', 'FUNCTIONAL_HOURS', 'FUNCTIONAL_SEMINAR'],
  ['PELAKSANA_HOURS', 'PELAKSANA_SEMINAR'],
].map((learning) => [
  'QUALIFICATION_S3',
  ...(learning as PointCase[]),
  'PERFORMANCE_SANGAT_BAIK',
  'DISCIPLINE_NEVER',
]);

/** Figures that are to hold from a day on. */
export interface NewPoints {
  from: LocalDate;
  points: readonly { case: PointCase; points: number }[];
}

/**
 * Figures are replaced from a day on, and what held before stays. Whoever has everything still has 100, and of two cases
 * of one dimension the higher has more.
 * @law PermenPANRB 38/2018; Peraturan BKN 8/2019
 *
 * @param last the figures in force until then, and their first day
 */
export function replacePointsRejections(
  { from, points: replaced }: NewPoints,
  last: { from: LocalDate; points: Points },
): Rejection[] {
  const rejections: Rejection[] = [];
  if (from <= last.from) rejections.push(NOT_LATER);
  const cases = replaced.map((one) => one.case);
  if (cases.length === 0 || new Set(cases).size < cases.length) rejections.push(CASES_WRONG);
  if (!replaced.every(({ points }) => points >= 0 && points <= 100 && isInHundredths(points)))
    rejections.push(OUT_OF_RANGE);
  if (rejections.length > 0) return rejections;
  const next: Points = {
    ...last.points,
    ...Object.fromEntries(replaced.map((one) => [one.case, one.points])),
  };
  if (!DESCENDING.every((row) => row.every((one, at) => at === 0 || next[one] < next[row[at - 1]!])))
    rejections.push(NOT_DESCENDING);
  const sum = (whole: readonly PointCase[]) =>
    whole.reduce((all, one) => all + Math.round(next[one] * 100), 0);
  if (!WHOLES.every((whole) => sum(whole) === 100_00)) rejections.push(NOT_100);
  return rejections;
}

const isInHundredths = (points: number): boolean => Math.abs(points * 100 - Math.round(points * 100)) < 1e-6;

const LAW = 'PermenPANRB 38/2018';
const NOT_LATER = rejection(
  'NOT_LATER_THAN_THE_LAST',
  { id: 'Angka baru berlaku setelah angka terakhir.', en: 'New figures begin after the last ones began.' },
  { path: ['from'] },
);
const CASES_WRONG = rejection(
  'CASES_WRONG',
  {
    id: 'Sebutkan sedikitnya satu angka, masing-masing sekali.',
    en: 'Name one figure at least, each of them once.',
  },
  { path: ['points'] },
);
const OUT_OF_RANGE = rejection(
  'POINTS_OUT_OF_RANGE',
  {
    id: 'Angka dari 0 sampai 100, paling banyak dua desimal.',
    en: 'A figure is from 0 to 100, with two decimals at most.',
  },
  { path: ['points'] },
);
const NOT_DESCENDING = rejection(
  'POINTS_NOT_DESCENDING',
  {
    id: 'Dalam satu dimensi, kasus yang lebih tinggi mendapat angka lebih besar.',
    en: 'Within a dimension the higher case has the larger figure.',
  },
  { law: LAW, path: ['points'] },
);
const NOT_100 = rejection(
  'POINTS_NOT_100',
  {
    id: 'Angka tertinggi keempat dimensi harus berjumlah 100 untuk setiap jenis jabatan.',
    en: 'The highest figures of the four dimensions come to 100 for every kind of position.',
  },
  { law: LAW, path: ['points'] },
);

export const replacePointsRule: Rule = {
  sentence: 'Figures of the index are replaced from a day on; whoever has everything still has 100.',
  law: ['PermenPANRB 38/2018', 'Peraturan BKN 8/2019'],
  from: null,
  to: null,
  boundary: {
    case: 'one point from discipline to education; the same without the one; the same on the day of the last figures',
    expected: 'taken, POINTS_NOT_100, NOT_LATER_THAN_THE_LAST',
    run: () => {
      const both = [
        { case: 'QUALIFICATION_S3', points: 26 },
        { case: 'DISCIPLINE_NEVER', points: 4 },
      ] as const;
      const { from } = standardPoints;
      return [
        { from: addDays(from, 1), points: both },
        { from: addDays(from, 1), points: both.slice(0, 1) },
        { from, points: both },
      ]
        .map((one) => replacePointsRejections(one, standardPoints)[0]?.code ?? 'taken')
        .join(', ');
    },
  },
};
