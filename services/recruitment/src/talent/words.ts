/** What performance tells of a year, the best first. */
export const predikats = ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'] as const;
export type Predikat = (typeof predikats)[number];

export const predikatWords: Readonly<Record<Predikat, string>> = {
  SANGAT_BAIK: 'Sangat Baik',
  BAIK: 'Baik',
  BUTUH_PERBAIKAN: 'Butuh Perbaikan',
  KURANG: 'Kurang',
  SANGAT_KURANG: 'Sangat Kurang',
};

/** Levels of a sanction (PP 94/2021 art. 8), the most severe first. */
export const sanctionLevels = ['BERAT', 'SEDANG', 'RINGAN'] as const;
export type SanctionLevel = (typeof sanctionLevels)[number];

/** Where somebody's performance lies (kinerja), the highest first. */
export const performanceLevels = ['ABOVE_EXPECTATION', 'AS_EXPECTED', 'BELOW_EXPECTATION'] as const;
export type PerformanceLevel = (typeof performanceLevels)[number];

/** Where somebody's potential lies (potensial), the highest first. */
export const potentialLevels = ['HIGH', 'MIDDLE', 'LOW'] as const;
export type PotentialLevel = (typeof potentialLevels)[number];

/** What the two axes are made of: performance of the first two, potential of the rest. */
export const parts = [
  'PREDIKAT',
  'REINFORCEMENT',
  'COMPETENCY',
  'POTENTIAL',
  'QUALIFICATION',
  'INTEGRITY',
] as const;
export type Part = (typeof parts)[number];
export const performanceParts: readonly Part[] = ['PREDIKAT', 'REINFORCEMENT'];
export const potentialParts: readonly Part[] = ['COMPETENCY', 'POTENTIAL', 'QUALIFICATION', 'INTEGRITY'];

/** Parts that no other service tells of: the personnel agency records them here. */
export const recordedParts = ['REINFORCEMENT', 'POTENTIAL'] as const;
export type RecordedPart = (typeof recordedParts)[number];

/** The boxes of the map, 9 first. */
export const boxes = [9, 8, 7, 6, 5, 4, 3, 2, 1] as const;
export type Box = (typeof boxes)[number];

/** Where somebody is counted: in a box, or apart while something about them is not known. */
export type Group = `${Box}` | 'INCOMPLETE';
export const groups: readonly Group[] = [...boxes.map((box) => `${box}` as const), 'INCOMPLETE'];
