import { rejection, type Rejection } from '@asn/law';
import type { RankingInput } from '../ranking/ranking-input.ts';
import { skdPointsRejections } from '../ranking/skd.rule.ts';
import type { CsvRow } from './csv.ts';

/** A row of results: the points of each part, or null for who did not come. */
export interface PointsRow {
  row: number;
  participantNumber: string;
  disqualified: boolean;
  points: Record<string, number> | null;
}

/** A form of results: its columns, and what each of them is kept as. */
export interface PointsForm {
  columns: readonly string[];
  parts: readonly string[];
  read: (row: CsvRow) => PointsRow | Rejection[];
}

const STATUS = 'STATUS';

/** SKD: `NO PESERTA, TWK, TIU, TKP`, and `STATUS` TH (did not come) or DIS (disqualified) where there is one. */
const skdForm = (rules: Extract<RankingInput['rules'], { kind: 'CPNS' }>): PointsForm =>
  wholeForm({ TWK: 'twk', TIU: 'tiu', TKP: 'tkp' }, (points) =>
    skdPointsRejections({ twk: NaN, tiu: NaN, tkp: NaN, ...points }, rules.maxima),
  );

/** PPPK: `NO PESERTA, TEKNIS, MANSOSKUL, WAWANCARA` and STATUS. */
const competencyForm = ({ maxima }: Extract<RankingInput['rules'], { kind: 'PPPK' }>): PointsForm =>
  wholeForm({ TEKNIS: 'technical', MANSOSKUL: 'managerialSociocultural', WAWANCARA: 'interview' }, (points) =>
    Object.entries(maxima).flatMap(([part, most]) => {
      const value = points[part] ?? NaN;
      return Number.isInteger(value) && value >= 0 && value <= most ? [] : [impossible(part, most)];
    }),
  );

/** A part of the SKB: `NO PESERTA, NILAI`, 0 to 100 with at most two decimals, kept in hundredths. */
const skbForm = (part: string): PointsForm => ({
  columns: ['NO PESERTA', 'NILAI'],
  parts: [part],
  read({ row, cell }) {
    const common = { row, participantNumber: cell('NO PESERTA'), disqualified: cell(STATUS) === 'DIS' };
    if (isAbsent(cell(STATUS))) return { ...common, points: null };
    const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(cell('NILAI'));
    const hundredths =
      match === null ? NaN : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    if (!(hundredths <= 10_000)) return [impossible('NILAI', 100)];
    return { ...common, points: { [part]: hundredths } };
  },
});

/**
 * The form of the results of a test.
 *
 * @param test SKD, COMPETENCY, or a part of the SKB
 * @returns null when a selection of this kind has no such test
 */
export function formOf(
  test: string,
  rules: RankingInput['rules'],
  skbParts: readonly string[],
): PointsForm | null {
  if (rules.kind === 'PPPK') return test === 'COMPETENCY' ? competencyForm(rules) : null;
  if (test === 'SKD') return skdForm(rules);
  // An interview is scored by its panel, never by a file.
  return skbParts.includes(test) && test !== 'INTERVIEW' ? skbForm(test) : null;
}

function wholeForm(
  parts: Readonly<Record<string, string>>,
  wrong: (points: Record<string, number>) => Rejection[],
): PointsForm {
  return {
    columns: ['NO PESERTA', ...Object.keys(parts)],
    parts: Object.values(parts),
    read({ row, cell }) {
      const common = { row, participantNumber: cell('NO PESERTA'), disqualified: cell(STATUS) === 'DIS' };
      if (isAbsent(cell(STATUS))) return { ...common, points: null };
      const points = Object.fromEntries(
        Object.entries(parts).map(([column, part]) => [
          part,
          /^\d{1,4}$/.test(cell(column)) ? Number(cell(column)) : NaN,
        ]),
      );
      const rejections = wrong(points);
      return rejections.length > 0 ? rejections : { ...common, points };
    },
  };
}

const isAbsent = (status: string): boolean => status === 'TH';

const impossible = (part: string, most: number) =>
  rejection(
    'POINTS_IMPOSSIBLE',
    { id: `Nilai ${part} harus 0 sampai ${most}.`, en: `${part} must be 0 to ${most}.` },
    { path: [part] },
  );
