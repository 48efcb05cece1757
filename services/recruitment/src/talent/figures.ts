import { inForceOn, type DatedRow } from '@asn/civil-date';

/** Every figure that the law leaves to the agency, or that comes from a secondary source. */
export const figureNames = [
  // Percent; those of an axis make 100. A part of weight 0 is not asked for.
  'WEIGHT_PREDIKAT',
  'WEIGHT_REINFORCEMENT',
  'WEIGHT_COMPETENCY',
  'WEIGHT_POTENTIAL',
  'WEIGHT_QUALIFICATION',
  'WEIGHT_INTEGRITY',
  // Scores of 0 to 100.
  'PREDIKAT_SANGAT_BAIK',
  'PREDIKAT_BAIK',
  'PREDIKAT_BUTUH_PERBAIKAN',
  'PREDIKAT_KURANG',
  'PREDIKAT_SANGAT_KURANG',
  'EDUCATION_S3',
  'EDUCATION_S2',
  'EDUCATION_S1',
  'EDUCATION_D3',
  'EDUCATION_SMA',
  'EDUCATION_SMP',
  'SANCTION_NEVER',
  'SANCTION_RINGAN',
  'SANCTION_SEDANG',
  'SANCTION_BERAT',
  // The least score of a level of an axis; the lowest level has what is below.
  'LEAST_ABOVE_EXPECTATION',
  'LEAST_AS_EXPECTED',
  'LEAST_HIGH',
  'LEAST_MIDDLE',
  // Months that somebody in the succession pool has left to serve, at least.
  'SUCCESSION_MONTHS_LEFT',
  // The lowest rank for a position of an echelon: 1 for I/a to 17 for IV/e.
  'LOWEST_RANK_II_A',
  'LOWEST_RANK_II_B',
  'LOWEST_RANK_III_A',
  'LOWEST_RANK_III_B',
  'LOWEST_RANK_IV_A',
  'LOWEST_RANK_IV_B',
  // Full years at which personnel retires whom: an age is worked out from the day of retirement.
  'RETIREMENT_JPT',
  'RETIREMENT_ADMINISTRATIVE',
  'RETIREMENT_KETERAMPILAN',
  'RETIREMENT_AHLI_PERTAMA_MUDA',
  'RETIREMENT_AHLI_MADYA',
  'RETIREMENT_AHLI_UTAMA',
  'RETIREMENT_GURU',
] as const;
export type FigureName = (typeof figureNames)[number];

/** One figure, from a day on. */
export interface FigureRow extends DatedRow {
  figure: FigureName;
  value: number;
}

/** The figures in force from a day on, until the next edition begins. */
export interface Edition extends DatedRow {
  figures: Readonly<Record<FigureName, number>>;
}
export type Figures = Edition['figures'];

/** All figures together, for each day on which one of them changed, the first day first. */
export function editionsOf(rows: readonly FigureRow[]): Edition[] {
  const days = [...new Set(rows.map(({ from }) => from))].sort();
  return days.flatMap((from) => {
    const found = figureNames.map((name) =>
      inForceOn(
        rows.filter(({ figure }) => figure === name),
        from,
      ),
    );
    if (found.some((row) => row === undefined)) return [];
    const figures = Object.fromEntries(found.flatMap((row) => (row ? [[row.figure, row.value]] : [])));
    return [{ from, figures: figures as Record<FigureName, number> }];
  });
}
