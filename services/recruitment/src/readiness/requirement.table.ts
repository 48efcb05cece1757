import type { FigureName } from '../talent/figures.ts';

/** What the law asks of who is to hold a kind of position. */
export interface PositionLaw {
  law: string;
  /** Whether only a PNS may hold it. */
  pns: boolean;
  /** SIASN's code of the lowest level of education. */
  education: string;
  /** Years on the rung below, or higher. */
  experience: number | null;
  /** Years of work related to the position: what is related, only people can judge. */
  related: number | null;
  /** The highest age in full years. */
  age: number | null;
}

const ADMINISTRATIVE = 'PP 11/2017 art. 54';

/** By the kind of a managerial position or a pelaksana. A regency has no JPT madya or utama. */
export const positionLaws: Readonly<Record<string, PositionLaw>> = {
  JPT_PRATAMA: {
    law: 'PP 11/2017 art. 107 jo PP 17/2020',
    pns: true,
    education: '35',
    experience: 2,
    related: 5,
    age: 56,
  },
  ADMINISTRATOR: { law: ADMINISTRATIVE, pns: true, education: '35', experience: 3, related: null, age: null },
  PENGAWAS: { law: ADMINISTRATIVE, pns: true, education: '30', experience: 4, related: null, age: null },
  PELAKSANA: { law: ADMINISTRATIVE, pns: false, education: '15', experience: null, related: null, age: null },
};

const FUNCTIONAL = 'PP 11/2017 art. 76; PermenPANRB 1/2023';
const expert = (age: number): PositionLaw => ({
  law: FUNCTIONAL,
  pns: false,
  education: '35',
  experience: null,
  related: 2,
  age,
});
const skilled: PositionLaw = { ...expert(53), education: '30' };

/** By the level of a functional position, for who moves into it from another one. */
export const functionalLaws: Readonly<Record<string, PositionLaw>> = {
  pemula: { ...skilled, education: '15' },
  terampil: skilled,
  mahir: skilled,
  penyelia: skilled,
  pertama: expert(53),
  muda: expert(53),
  madya: expert(55),
  utama: expert(60),
};

/** The figure of the lowest rank for a position, by its echelon. */
export const rankFigures: Readonly<Record<string, FigureName>> = {
  'II.a': 'LOWEST_RANK_II_A',
  'II.b': 'LOWEST_RANK_II_B',
  'III.a': 'LOWEST_RANK_III_A',
  'III.b': 'LOWEST_RANK_III_B',
  'IV.a': 'LOWEST_RANK_IV_A',
  'IV.b': 'LOWEST_RANK_IV_B',
};

/** The ranks of a PNS, the lowest first. */
export const ranks = ['I', 'II', 'III', 'IV'].flatMap((golongan) =>
  (golongan === 'IV' ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b', 'c', 'd']).map(
    (ruang) => `${golongan}/${ruang}`,
  ),
);
