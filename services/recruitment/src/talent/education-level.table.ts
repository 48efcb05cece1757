import type { FigureName } from './figures.ts';

/**
 * SIASN's codes of the level of education, in rising order, and which figure each has. A specialist's and a
 * subspecialist's degree stand beside S-2 and S-3 (Perpres 8/2012 art. 5); a profession follows S-1 and is no master's degree.
 */
export const educationLevels: Readonly<Record<string, { name: string; figure: FigureName }>> = {
  '05': { name: 'SD', figure: 'EDUCATION_SMP' },
  '10': { name: 'SMP', figure: 'EDUCATION_SMP' },
  '12': { name: 'SMP Kejuruan', figure: 'EDUCATION_SMP' },
  '15': { name: 'SMA', figure: 'EDUCATION_SMA' },
  '17': { name: 'SMK', figure: 'EDUCATION_SMA' },
  '18': { name: 'SPG', figure: 'EDUCATION_SMA' },
  '20': { name: 'D-I', figure: 'EDUCATION_SMA' },
  '25': { name: 'D-II', figure: 'EDUCATION_SMA' },
  '30': { name: 'D-III', figure: 'EDUCATION_D3' },
  '35': { name: 'D-IV', figure: 'EDUCATION_S1' },
  '40': { name: 'S-1', figure: 'EDUCATION_S1' },
  '42': { name: 'Profesi', figure: 'EDUCATION_S1' },
  '45': { name: 'S-2', figure: 'EDUCATION_S2' },
  '47': { name: 'Spesialis', figure: 'EDUCATION_S2' },
  '49': { name: 'Subspesialis', figure: 'EDUCATION_S3' },
  '50': { name: 'S-3', figure: 'EDUCATION_S3' },
};
