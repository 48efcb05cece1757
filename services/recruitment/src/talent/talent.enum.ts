import { registerEnumType } from '@nestjs/graphql';
import { figureNames, type FigureName } from './figures.ts';
import {
  parts,
  performanceLevels,
  potentialLevels,
  recordedParts,
  type Part,
  type PerformanceLevel,
  type PotentialLevel,
  type RecordedPart,
} from './words.ts';

const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [name in Name]: name };

export const TalentPartEnum: { [part in Part]: part } = enumOf(parts);
registerEnumType(TalentPartEnum, {
  name: 'TalentPart',
  description: 'A part of an axis of the talent map.',
  valuesMap: {
    PREDIKAT: { description: 'Predikat kinerja of the last year that has ended.' },
    REINFORCEMENT: {
      description: 'Penguat kinerja: what else shows performance, as the personnel agency records it.',
    },
    COMPETENCY: { description: 'Kompetensi: how much of what the position requires was reached.' },
    POTENTIAL: { description: 'Potensi: as it was tested and recorded.' },
    QUALIFICATION: { description: 'Kualifikasi: education.' },
    INTEGRITY: { description: 'Integritas: sanctions.' },
  },
});

export const TalentPerformanceEnum: { [level in PerformanceLevel]: level } = enumOf(performanceLevels);
registerEnumType(TalentPerformanceEnum, {
  name: 'TalentPerformance',
  description: 'Where performance lies.',
  valuesMap: {
    ABOVE_EXPECTATION: { description: 'Di atas ekspektasi.' },
    AS_EXPECTED: { description: 'Sesuai ekspektasi.' },
    BELOW_EXPECTATION: { description: 'Di bawah ekspektasi.' },
  },
});

export const TalentPotentialEnum: { [level in PotentialLevel]: level } = enumOf(potentialLevels);
registerEnumType(TalentPotentialEnum, {
  name: 'TalentPotential',
  description: 'Where potential lies.',
  valuesMap: {
    HIGH: { description: 'Tinggi.' },
    MIDDLE: { description: 'Menengah.' },
    LOW: { description: 'Rendah.' },
  },
});

export const TalentRecordedPartEnum: { [part in RecordedPart]: part } = enumOf(recordedParts);
registerEnumType(TalentRecordedPartEnum, {
  name: 'TalentRecordedPart',
  description: 'A part that no service tells of, which the personnel agency records.',
  valuesMap: {
    REINFORCEMENT: { description: 'Penguat kinerja.' },
    POTENTIAL: { description: 'Potensi.' },
  },
});

export const TalentFigureEnum: { [name in FigureName]: name } = enumOf(figureNames);
registerEnumType(TalentFigureEnum, {
  name: 'TalentFigureName',
  description:
    'Everything that the talent map and readiness have a figure for: weights in percent, scores and least scores of 0 to 100, months, ranks (1 for I/a to 17 for IV/e), ages of retirement in years.',
  valuesMap: {
    WEIGHT_PREDIKAT: { description: 'Weight of the predikat.' },
    WEIGHT_REINFORCEMENT: { description: 'Weight of what reinforces performance (penguat kinerja).' },
    WEIGHT_COMPETENCY: { description: 'Weight of the competencies that a position requires.' },
    WEIGHT_POTENTIAL: { description: 'Weight of tested potential.' },
    WEIGHT_QUALIFICATION: { description: 'Weight of education.' },
    WEIGHT_INTEGRITY: { description: 'Weight of discipline.' },
    PREDIKAT_SANGAT_BAIK: { description: 'Score of Sangat Baik.' },
    PREDIKAT_BAIK: { description: 'Score of Baik.' },
    PREDIKAT_BUTUH_PERBAIKAN: { description: 'Score of Butuh Perbaikan.' },
    PREDIKAT_KURANG: { description: 'Score of Kurang.' },
    PREDIKAT_SANGAT_KURANG: { description: 'Score of Sangat Kurang.' },
    EDUCATION_S3: { description: 'Score of S-3.' },
    EDUCATION_S2: { description: 'Score of S-2.' },
    EDUCATION_S1: { description: 'Score of S-1 and D-IV.' },
    EDUCATION_D3: { description: 'Score of D-III.' },
    EDUCATION_SMA: { description: 'Score of D-II, D-I and SMA.' },
    EDUCATION_SMP: { description: 'Score of SMP and below.' },
    SANCTION_NEVER: { description: 'Score of who was never sanctioned.' },
    SANCTION_RINGAN: { description: 'Score of who had a light sanction.' },
    SANCTION_SEDANG: { description: 'Score of who had a medium sanction.' },
    SANCTION_BERAT: { description: 'Score of who had a severe sanction.' },
    LEAST_ABOVE_EXPECTATION: { description: 'Least score of performance above expectation.' },
    LEAST_AS_EXPECTED: { description: 'Least score of performance as expected.' },
    LEAST_HIGH: { description: 'Least score of high potential.' },
    LEAST_MIDDLE: { description: 'Least score of middle potential.' },
    SUCCESSION_MONTHS_LEFT: { description: 'Months until retirement that the succession pool asks for.' },
    LOWEST_RANK_II_A: { description: 'Lowest rank for echelon II.a.' },
    LOWEST_RANK_II_B: { description: 'Lowest rank for echelon II.b.' },
    LOWEST_RANK_III_A: { description: 'Lowest rank for echelon III.a.' },
    LOWEST_RANK_III_B: { description: 'Lowest rank for echelon III.b.' },
    LOWEST_RANK_IV_A: { description: 'Lowest rank for echelon IV.a.' },
    LOWEST_RANK_IV_B: { description: 'Lowest rank for echelon IV.b.' },
    RETIREMENT_JPT: { description: 'Age of retirement of jabatan pimpinan tinggi.' },
    RETIREMENT_ADMINISTRATIVE: { description: 'Age of retirement of jabatan administrasi.' },
    RETIREMENT_KETERAMPILAN: { description: 'Age of retirement of functional positions of keterampilan.' },
    RETIREMENT_AHLI_PERTAMA_MUDA: { description: 'Age of retirement of ahli pertama and ahli muda.' },
    RETIREMENT_AHLI_MADYA: { description: 'Age of retirement of ahli madya.' },
    RETIREMENT_AHLI_UTAMA: { description: 'Age of retirement of ahli utama.' },
    RETIREMENT_GURU: { description: 'Age of retirement of teachers.' },
  },
});
