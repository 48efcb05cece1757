import { localDate, type DatedRow } from '@asn/civil-date';

export const sanctionKinds = [
  'TEGURAN_LISAN',
  'TEGURAN_TERTULIS',
  'PERNYATAAN_TIDAK_PUAS',
  'POTONGAN_TUNJANGAN_6_BULAN',
  'POTONGAN_TUNJANGAN_9_BULAN',
  'POTONGAN_TUNJANGAN_12_BULAN',
  'PENURUNAN_JABATAN_12_BULAN',
  'PEMBEBASAN_JABATAN_12_BULAN',
  'PDHTAPS',
] as const;
export type SanctionKind = (typeof sanctionKinds)[number];
export type SanctionLevel = 'RINGAN' | 'SEDANG' | 'BERAT';

export interface SanctionStep {
  /** Unexcused workdays of a calendar year from which on it is this one. */
  days: number;
  kind: SanctionKind;
  level: SanctionLevel;
  law: string;
  /** How long it has effect; absent where it has no end. */
  months?: number;
}

/** What absence without a valid reason leads to, the mildest first; and the run of workdays that leads to the gravest. */
export interface SanctionScale extends DatedRow {
  steps: readonly SanctionStep[];
  run: { days: number; law: string };
}

export const sanctionScales: readonly SanctionScale[] = [
  {
    from: localDate('2021-08-31'),
    steps: [
      { days: 3, kind: 'TEGURAN_LISAN', level: 'RINGAN', law: 'PP 94/2021 art. 9(2)' },
      { days: 4, kind: 'TEGURAN_TERTULIS', level: 'RINGAN', law: 'PP 94/2021 art. 9(2)' },
      { days: 7, kind: 'PERNYATAAN_TIDAK_PUAS', level: 'RINGAN', law: 'PP 94/2021 art. 9(2)' },
      {
        days: 11,
        kind: 'POTONGAN_TUNJANGAN_6_BULAN',
        level: 'SEDANG',
        law: 'PP 94/2021 art. 10(2)',
        months: 6,
      },
      {
        days: 14,
        kind: 'POTONGAN_TUNJANGAN_9_BULAN',
        level: 'SEDANG',
        law: 'PP 94/2021 art. 10(2)',
        months: 9,
      },
      {
        days: 17,
        kind: 'POTONGAN_TUNJANGAN_12_BULAN',
        level: 'SEDANG',
        law: 'PP 94/2021 art. 10(2)',
        months: 12,
      },
      {
        days: 21,
        kind: 'PENURUNAN_JABATAN_12_BULAN',
        level: 'BERAT',
        law: 'PP 94/2021 art. 11(2)',
        months: 12,
      },
      {
        days: 25,
        kind: 'PEMBEBASAN_JABATAN_12_BULAN',
        level: 'BERAT',
        law: 'PP 94/2021 art. 11(2)',
        months: 12,
      },
      { days: 28, kind: 'PDHTAPS', level: 'BERAT', law: 'PP 94/2021 art. 11(2)' },
    ],
    run: { days: 10, law: 'PP 94/2021 art. 11(2)' },
  },
];

const scale = sanctionScales.flatMap(({ steps }) => steps);
const stepOf = (kind: SanctionKind): SanctionStep | undefined => scale.find((step) => step.kind === kind);

/** How grave a kind is (PP 94/2021 art. 8). */
export const levelOf = (kind: SanctionKind): SanctionLevel => stepOf(kind)?.level ?? 'BERAT';

/** For how many months a kind has effect; null where it has no end. */
export const monthsOf = (kind: SanctionKind): number | null => stepOf(kind)?.months ?? null;
