/** Kinds of formation (jenis kebutuhan): each has its own threshold in the SKD. */
export const formationKinds = [
  'UMUM',
  'CUMLAUDE',
  'DIASPORA',
  'DISABILITAS',
  'PAPUA',
  'DAERAH_TERTINGGAL',
] as const;
export type FormationKind = (typeof formationKinds)[number];

/** The least points that pass: in a section, or in all three together. What is absent is not asked. */
export type Threshold = Partial<Record<'twk' | 'tiu' | 'tkp' | 'total', number>>;

/** By what a selection of CPNS is decided. Points are whole numbers, weights are percent. */
export interface CpnsRules {
  kind: 'CPNS';
  maxima: { twk: number; tiu: number; tkp: number };
  thresholds: Record<FormationKind, Threshold>;
  /** How many times the places are invited to the SKB. */
  shortlistTimes: number;
  weights: { skd: number; skb: number };
}

/** By what a selection of PPPK is decided. */
export interface PppkRules {
  kind: 'PPPK';
  maxima: { technical: number; managerialSociocultural: number; interview: number };
}

/** A formation line: a position of a unit, for one kind of applicants. */
export interface RankedLine {
  id: string;
  kind: FormationKind;
  places: number;
}

interface Entry {
  /** NO PESERTA: the only thing by which a published entry can be told. */
  participant: string;
  line: string;
  /** The order of birth dates in the line, the oldest 1; those born on one day are equal. No birth date is published. */
  seniority: number;
  /** The place in a lot drawn where every criterion of the law is equal; null without one. */
  lot: number | null;
  disqualified: boolean;
}

export interface CpnsEntry extends Entry {
  /** Null: did not come. */
  skd: { twk: number; tiu: number; tkp: number } | null;
  /** 0 to 1,000,000: ten-thousandths of a point of 100. Null: none yet, or did not come. */
  skb: number | null;
  /** IPK or school average, in hundredths. */
  gpa: number | null;
}

export interface PppkEntry extends Entry {
  /** Null: did not come. */
  points: { technical: number; managerialSociocultural: number; interview: number } | null;
}

/** All that decides a selection, without anybody's identity. */
export type RankingInput =
  | { rules: CpnsRules; lines: RankedLine[]; entries: CpnsEntry[] }
  | { rules: PppkRules; lines: RankedLine[]; entries: PppkEntry[] };
