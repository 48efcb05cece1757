import type { PositionLevel } from '../position/level.rule.ts';
import type { Predikat } from './condition.ts';

/** Angka kredit of one level. */
export interface CreditRate {
  level: PositionLevel;
  /** Credit of a year at Baik. */
  coefficient: number;
  /** For the next rank within the level; null where there is none. */
  forRank: number | null;
  /** For the next level; null where there is none. */
  forLevel: number | null;
}

/** Grades of each level, lowest first (PermenPANRB 1/2023). */
export const levelGrades: Readonly<Record<PositionLevel, readonly string[]>> = {
  PEMULA: ['II/a'],
  TERAMPIL: ['II/b', 'II/c', 'II/d'],
  MAHIR: ['III/a', 'III/b'],
  PENYELIA: ['III/c', 'III/d'],
  AHLI_PERTAMA: ['III/a', 'III/b'],
  AHLI_MUDA: ['III/c', 'III/d'],
  AHLI_MADYA: ['IV/a', 'IV/b', 'IV/c'],
  AHLI_UTAMA: ['IV/d', 'IV/e'],
};

/** Percent of the coefficient by predikat (Peraturan BKN 3/2023). */
export const creditPercent: Readonly<Record<Predikat, number>> = {
  SANGAT_BAIK: 150,
  BAIK: 100,
  BUTUH_PERBAIKAN: 75,
  KURANG: 50,
  SANGAT_KURANG: 25,
};
