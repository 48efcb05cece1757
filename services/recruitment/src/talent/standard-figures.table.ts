import { localDate } from '@asn/civil-date';
import type { Edition } from './figures.ts';

/**
 * The first figures: weights of Kepka BKN 411/2025 by a secondary source; education and discipline in the proportions of
 * the index of professionalism (Peraturan BKN 8/2019); cut-offs, which PermenPANRB 3/2020 leaves to the agency, as a
 * beginning. They are the first rows of `talent_figure`; an admin replaces them from a day on (`replaceTalentFigures`).
 */
export const standardFigures: Edition = {
  from: localDate('2020-01-01'),
  figures: {
    WEIGHT_PREDIKAT: 60,
    WEIGHT_REINFORCEMENT: 40,
    WEIGHT_COMPETENCY: 40,
    WEIGHT_POTENTIAL: 25,
    WEIGHT_QUALIFICATION: 20,
    WEIGHT_INTEGRITY: 15,
    PREDIKAT_SANGAT_BAIK: 100,
    PREDIKAT_BAIK: 75,
    PREDIKAT_BUTUH_PERBAIKAN: 50,
    PREDIKAT_KURANG: 25,
    PREDIKAT_SANGAT_KURANG: 0,
    EDUCATION_S3: 100,
    EDUCATION_S2: 80,
    EDUCATION_S1: 60,
    EDUCATION_D3: 40,
    EDUCATION_SMA: 20,
    EDUCATION_SMP: 4,
    SANCTION_NEVER: 100,
    SANCTION_RINGAN: 60,
    SANCTION_SEDANG: 40,
    SANCTION_BERAT: 20,
    LEAST_ABOVE_EXPECTATION: 80,
    LEAST_AS_EXPECTED: 60,
    LEAST_HIGH: 80,
    LEAST_MIDDLE: 60,
    SUCCESSION_MONTHS_LEFT: 24,
    LOWEST_RANK_II_A: 15,
    LOWEST_RANK_II_B: 14,
    LOWEST_RANK_III_A: 13,
    LOWEST_RANK_III_B: 12,
    LOWEST_RANK_IV_A: 11,
    LOWEST_RANK_IV_B: 10,
    RETIREMENT_JPT: 60,
    RETIREMENT_ADMINISTRATIVE: 58,
    RETIREMENT_KETERAMPILAN: 58,
    RETIREMENT_AHLI_PERTAMA_MUDA: 58,
    RETIREMENT_AHLI_MADYA: 60,
    RETIREMENT_AHLI_UTAMA: 65,
    RETIREMENT_GURU: 60,
  },
};
