/** Kinds of position, UU 20/2023 arts. 13-19. The first five are managerial. */
export const positionKinds = [
  'JPT_UTAMA',
  'JPT_MADYA',
  'JPT_PRATAMA',
  'ADMINISTRATOR',
  'PENGAWAS',
  'FUNGSIONAL',
  'PELAKSANA',
] as const;
export type PositionKind = (typeof positionKinds)[number];

/** Echelons by their SIASN id, and the kind of managerial position that each stands for. */
export const echelons: Readonly<Record<string, { name: string; kind: PositionKind }>> = {
  '11': { name: 'I.a', kind: 'JPT_MADYA' },
  '12': { name: 'I.b', kind: 'JPT_MADYA' },
  '21': { name: 'II.a', kind: 'JPT_PRATAMA' },
  '22': { name: 'II.b', kind: 'JPT_PRATAMA' },
  '31': { name: 'III.a', kind: 'ADMINISTRATOR' },
  '32': { name: 'III.b', kind: 'ADMINISTRATOR' },
  '41': { name: 'IV.a', kind: 'PENGAWAS' },
  '42': { name: 'IV.b', kind: 'PENGAWAS' },
  '51': { name: 'V.a', kind: 'PENGAWAS' },
  '52': { name: 'V.b', kind: 'PENGAWAS' },
};

/** The SIASN id that says that a unit has no echelon. */
export const NO_ECHELON = '99';

/** Whether a position of this kind is a seat: managerial, with one holder. */
export const isSeat = (kind: PositionKind): boolean => kind !== 'FUNGSIONAL' && kind !== 'PELAKSANA';
