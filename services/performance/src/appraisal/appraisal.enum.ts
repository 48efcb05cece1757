import { registerEnumType } from '@nestjs/graphql';
import type { Predikat, Rating } from './predikat.table.ts';

export const RatingEnum: { [rating in Rating]: rating } = { BELOW: 'BELOW', AS: 'AS', ABOVE: 'ABOVE' };
registerEnumType(RatingEnum, {
  name: 'AppraisalRating',
  description: 'Against what was expected.',
  valuesMap: {
    BELOW: { description: 'Di bawah ekspektasi.' },
    AS: { description: 'Sesuai ekspektasi.' },
    ABOVE: { description: 'Di atas ekspektasi.' },
  },
});

export const PredikatEnum: { [predikat in Predikat]: predikat } = {
  SANGAT_BAIK: 'SANGAT_BAIK',
  BAIK: 'BAIK',
  BUTUH_PERBAIKAN: 'BUTUH_PERBAIKAN',
  KURANG: 'KURANG',
  SANGAT_KURANG: 'SANGAT_KURANG',
};
registerEnumType(PredikatEnum, {
  name: 'AppraisalPredikat',
  description: 'Predikat kinerja: what result and behaviour come to (PermenPANRB 6/2022).',
  valuesMap: {
    SANGAT_BAIK: { description: 'Sangat Baik.' },
    BAIK: { description: 'Baik.' },
    BUTUH_PERBAIKAN: { description: 'Butuh Perbaikan.' },
    KURANG: { description: 'Kurang (misconduct).' },
    SANGAT_KURANG: { description: 'Sangat Kurang.' },
  },
});

export type AppraisalBasis = 'ASSESSOR' | 'IMPORT' | 'CORRECTION';

export const AppraisalBasisEnum: { [basis in AppraisalBasis]: basis } = {
  ASSESSOR: 'ASSESSOR',
  IMPORT: 'IMPORT',
  CORRECTION: 'CORRECTION',
};
registerEnumType(AppraisalBasisEnum, {
  name: 'AppraisalBasis',
  description: 'Why a result stands.',
  valuesMap: {
    ASSESSOR: { description: 'The assessor sealed it.' },
    IMPORT: { description: 'It was imported from the national records (SKP22).' },
    CORRECTION: { description: 'A decree corrected what had been sealed.' },
  },
});
