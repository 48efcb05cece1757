import type { DatedRow, LocalDate } from '@asn/civil-date';
import { inForceOn } from '@asn/civil-date';
import type { Sentence } from '@asn/law';

/** Everything that the index has a figure for. */
export const pointCases = [
  'QUALIFICATION_S3',
  'QUALIFICATION_S2',
  'QUALIFICATION_S1',
  'QUALIFICATION_D3',
  'QUALIFICATION_SMA',
  'QUALIFICATION_SMP',
  'MANAGERIAL_TRAINING',
  'MANAGERIAL_HOURS',
  'MANAGERIAL_SEMINAR',
  'FUNCTIONAL_TRAINING',
  'FUNCTIONAL_HOURS',
  'FUNCTIONAL_SEMINAR',
  'PELAKSANA_HOURS',
  'PELAKSANA_SEMINAR',
  'PERFORMANCE_SANGAT_BAIK',
  'PERFORMANCE_BAIK',
  'PERFORMANCE_BUTUH_PERBAIKAN',
  'PERFORMANCE_KURANG',
  'PERFORMANCE_SANGAT_KURANG',
  'DISCIPLINE_NEVER',
  'DISCIPLINE_RINGAN',
  'DISCIPLINE_SEDANG',
  'DISCIPLINE_BERAT',
  // The least index of a band; the lowest band has what is below.
  'BAND_SANGAT_TINGGI',
  'BAND_TINGGI',
  'BAND_SEDANG',
  'BAND_RENDAH',
  // Learning hours (JP) that a year asks for.
  'HOURS_OF_A_YEAR',
] as const;
export type PointCase = (typeof pointCases)[number];

/** One figure, from a day on. */
export interface PointRow extends DatedRow {
  case: PointCase;
  points: number;
}

/** The figures in force from a day on, until the next edition begins. */
export interface Edition extends DatedRow {
  points: Readonly<Record<PointCase, number>>;
}

/** All figures together, for each day on which one of them changed. A day on which one is still missing has none. */
export function editionsOf(rows: readonly PointRow[]): Edition[] {
  const days = [...new Set(rows.map(({ from }) => from))].sort();
  return days.flatMap((from) => {
    const found = pointCases.map((one) =>
      inForceOn(
        rows.filter((row) => row.case === one),
        from,
      ),
    );
    if (found.some((row) => row === undefined)) return [];
    const points = Object.fromEntries(
      found.flatMap((row) => (row === undefined ? [] : [[row.case, row.points]])),
    );
    return [{ from, points: points as Record<PointCase, number> }];
  });
}

export type Points = Edition['points'];

/** A part of the index as it stands for somebody. */
export interface Component {
  /** Null: not known. It is never taken for a zero. */
  points: number | null;
  max: number;
  /** Which case was chosen, or what is missing. */
  reasons: Sentence[];
  inputs: IpAsnInput[];
  law: string;
}

/** Something that points were given by. */
export interface IpAsnInput {
  what: 'EDUCATION_LEVEL' | 'POSITION_KIND' | 'TRAINING' | 'HOURS' | 'SEMINAR' | 'APPRAISAL' | 'SANCTION';
  /** Null: not known. */
  value: string | null;
  /** Whose record it is: `asn.performance`. */
  source: string;
  /** When it was told or recorded; null: as old as its source. */
  asOf: Date | null;
  /** The event that told it; null for what is our own, or was kept without. */
  eventId: string | null;
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
