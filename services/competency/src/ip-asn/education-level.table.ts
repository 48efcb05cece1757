import type { PointCase } from './points.ts';

/**
 * SIASN's codes of the level of education, and which case of the index each is. A specialist's and a subspecialist's
 * degree stand beside S-2 and S-3 (Perpres 8/2012 art. 5); a profession follows S-1 and is no master's degree.
 */
export const educationLevels: Readonly<Record<string, { name: string; case: PointCase }>> = {
  '05': { name: 'SD', case: 'QUALIFICATION_SMP' },
  '10': { name: 'SMP', case: 'QUALIFICATION_SMP' },
  '12': { name: 'SMP Kejuruan', case: 'QUALIFICATION_SMP' },
  '15': { name: 'SMA', case: 'QUALIFICATION_SMA' },
  '17': { name: 'SMK', case: 'QUALIFICATION_SMA' },
  '18': { name: 'SPG', case: 'QUALIFICATION_SMA' },
  '20': { name: 'D-I', case: 'QUALIFICATION_SMA' },
  '25': { name: 'D-II', case: 'QUALIFICATION_SMA' },
  '30': { name: 'D-III', case: 'QUALIFICATION_D3' },
  '35': { name: 'D-IV', case: 'QUALIFICATION_S1' },
  '40': { name: 'S-1', case: 'QUALIFICATION_S1' },
  '42': { name: 'Profesi', case: 'QUALIFICATION_S1' },
  '45': { name: 'S-2', case: 'QUALIFICATION_S2' },
  '47': { name: 'Spesialis', case: 'QUALIFICATION_S2' },
  '49': { name: 'Subspesialis', case: 'QUALIFICATION_S3' },
  '50': { name: 'S-3', case: 'QUALIFICATION_S3' },
};
