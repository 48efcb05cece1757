/** The seven values of BerAKHLAK (SE MenPANRB 20/2021), by which behaviour is judged. */
export const berakhlak = [
  'BERORIENTASI_PELAYANAN',
  'AKUNTABEL',
  'KOMPETEN',
  'HARMONIS',
  'LOYAL',
  'ADAPTIF',
  'KOLABORATIF',
] as const;
export type BehaviourValue = (typeof berakhlak)[number];

/** What an indicator looks at: four aspects of a person's work, four perspectives of a leader's. */
export const aspects = [
  'KUANTITAS',
  'KUALITAS',
  'WAKTU',
  'BIAYA',
  'PENERIMA_LAYANAN',
  'PROSES_BISNIS',
  'PENGUATAN_INTERNAL',
  'ANGGARAN',
] as const;
export type Aspect = (typeof aspects)[number];

export type Part = 'UTAMA' | 'TAMBAHAN';

export interface Indicator {
  /** The same in every version, so that progress stays where it was recorded. */
  id: string;
  aspect: Aspect;
  text: string;
  /** In `unit`; more than 0. */
  target: number;
  /** `dokumen`, `%`, `bulan`. */
  unit: string;
}

export interface WorkResult {
  /** The same in every version. */
  id: string;
  title: string;
  part: Part;
  /** Whole percent. */
  weight: number;
  /** The superior's result that it intervenes on; null at the root of the cascade. */
  superiorResultId: string | null;
  indicators: Indicator[];
}

/** What the superior expects of a value in particular; empty where nothing beyond the value itself. */
export interface Behaviour {
  value: BehaviourValue;
  expectation: string;
}

/** What a version of an SKP says: the document that both sign. */
export interface SkpContent {
  results: WorkResult[];
  /** All seven, in their order. */
  behaviours: Behaviour[];
}
