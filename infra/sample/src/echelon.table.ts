/** The echelons of a regency, with the code of the national agency and the lowest and highest rank of a holder. */
export const ECHELONS = {
  'II.a': { id: '21', lowest: 'IV/c', highest: 'IV/d', retirementAge: 60 },
  'II.b': { id: '22', lowest: 'IV/b', highest: 'IV/c', retirementAge: 60 },
  'III.a': { id: '31', lowest: 'IV/a', highest: 'IV/b', retirementAge: 58 },
  'III.b': { id: '32', lowest: 'III/d', highest: 'IV/a', retirementAge: 58 },
  'IV.a': { id: '41', lowest: 'III/c', highest: 'III/d', retirementAge: 58 },
  'IV.b': { id: '42', lowest: 'III/b', highest: 'III/c', retirementAge: 58 },
} as const;

export type Echelon = keyof typeof ECHELONS;

/** What stands in the columns of somebody, or of a unit, without an echelon. */
export const NO_ECHELON = { id: '99', name: 'Non Eselon' } as const;
