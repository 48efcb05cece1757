import type { EmploymentKind } from './employment.entity.ts';

/** Golongan of a PNS by its SIASN id, lowest first (PP 99/2000; PP 11/2017 art. 46). */
const pnsGrades: Readonly<Record<string, string>> = {
  '11': 'I/a',
  '12': 'I/b',
  '13': 'I/c',
  '14': 'I/d',
  '21': 'II/a',
  '22': 'II/b',
  '23': 'II/c',
  '24': 'II/d',
  '31': 'III/a',
  '32': 'III/b',
  '33': 'III/c',
  '34': 'III/d',
  '41': 'IV/a',
  '42': 'IV/b',
  '43': 'IV/c',
  '44': 'IV/d',
  '45': 'IV/e',
};

/** Golongan of a PNS, lowest first. */
export const pnsLadder: readonly string[] = Object.values(pnsGrades);

/** Golongan of a PPPK, lowest first (Perpres 98/2020 art. 3). */
const pppkGrades: readonly string[] = [
  'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII',
]; // prettier-ignore

/** Whether someone employed so can be in a grade. */
export const isGradeOf = (kind: EmploymentKind, grade: string): boolean =>
  kind === 'CPNS' || kind === 'PNS' ? pnsLadder.includes(grade) : pppkGrades.includes(grade);
