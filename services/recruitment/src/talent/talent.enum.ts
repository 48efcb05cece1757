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
});
