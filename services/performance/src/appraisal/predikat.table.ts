/** Against what was expected. */
export const ratings = ['BELOW', 'AS', 'ABOVE'] as const;
export type Rating = (typeof ratings)[number];

/** The predikats, the lowest first. */
export const predikats = ['SANGAT_KURANG', 'KURANG', 'BUTUH_PERBAIKAN', 'BAIK', 'SANGAT_BAIK'] as const;
export type Predikat = (typeof predikats)[number];

/** The nine cells: what the result (outer) and the behaviour (inner) come to. PermenPANRB 6/2022. */
export const nineCells: Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>> = {
  ABOVE: { BELOW: 'KURANG', AS: 'BAIK', ABOVE: 'SANGAT_BAIK' },
  AS: { BELOW: 'KURANG', AS: 'BAIK', ABOVE: 'BAIK' },
  BELOW: { BELOW: 'SANGAT_KURANG', AS: 'BUTUH_PERBAIKAN', ABOVE: 'BUTUH_PERBAIKAN' },
};
