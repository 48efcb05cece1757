/** The four dimensions of the index (PermenPANRB 38/2018). */
export const parts = ['QUALIFICATION', 'COMPETENCY', 'PERFORMANCE', 'DISCIPLINE'] as const;
export type Part = (typeof parts)[number];

/** How high an index is, the highest first. */
export const bands = ['SANGAT_TINGGI', 'TINGGI', 'SEDANG', 'RENDAH', 'SANGAT_RENDAH'] as const;
export type Band = (typeof bands)[number];

/** Where somebody is counted: in a band, or apart while something about them is not known. */
export const groups = [...bands, 'INCOMPLETE'] as const;
export type Group = (typeof groups)[number];

/** What performance tells of a year, the best first. */
export const predikats = ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'] as const;
export type Predikat = (typeof predikats)[number];

/** Levels of a sanction (PP 94/2021 art. 8), the most severe first. */
export const sanctionLevels = ['BERAT', 'SEDANG', 'RINGAN'] as const;
export type SanctionLevel = (typeof sanctionLevels)[number];

/** Kinds of position by what is asked of their holders: managerial, functional, executive. */
export const postClasses = ['MANAGERIAL', 'FUNCTIONAL', 'PELAKSANA'] as const;
export type PostClass = (typeof postClasses)[number];

export const postClassOf: Readonly<Record<string, PostClass>> = {
  JPT_UTAMA: 'MANAGERIAL',
  JPT_MADYA: 'MANAGERIAL',
  JPT_PRATAMA: 'MANAGERIAL',
  ADMINISTRATOR: 'MANAGERIAL',
  PENGAWAS: 'MANAGERIAL',
  FUNGSIONAL: 'FUNCTIONAL',
  PELAKSANA: 'PELAKSANA',
};
