import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { predikatOf } from '../appraisal/predikat.rule.ts';
import type { Predikat, Rating } from '../appraisal/predikat.table.ts';

/** A row of the national form SKP22, its values as the codes there. */
export interface Skp22Row {
  tahun: number;
  hasilKinerjaNilai: number;
  perilakuKerjaNilai: number;
  kuadranKinerjaNilai: number;
}

export interface YearResult {
  year: number;
  result: Rating;
  behaviour: Rating;
  predikat: Predikat;
}

/** The form follows PermenPANRB 6/2022; results of earlier years have another one. */
const FIRST_YEAR = 2022;

const ratingOf: Readonly<Record<number, Rating>> = { 1: 'ABOVE', 2: 'AS', 3: 'BELOW' };
const predikatOfQuadrant: Readonly<Record<number, Predikat>> = {
  1: 'SANGAT_BAIK',
  2: 'BAIK',
  3: 'BUTUH_PERBAIKAN',
  4: 'KURANG',
  5: 'SANGAT_KURANG',
};

/**
 * A result of an earlier year is taken in when its quadrant follows from its two values by the nine cells, and its
 * year is over.
 * @law PermenPANRB 6/2022
 */
export function readSkp22(row: Skp22Row, today: LocalDate): YearResult | Rejection[] {
  const { tahun } = row;
  const result = ratingOf[row.hasilKinerjaNilai];
  const behaviour = ratingOf[row.perilakuKerjaNilai];
  const quadrant = predikatOfQuadrant[row.kuadranKinerjaNilai];
  const rejections: Rejection[] = [];
  if (tahun < FIRST_YEAR || today < `${tahun}-12-31`) rejections.push(YEAR_NOT_OVER);
  if (result === undefined) rejections.push(codeUnknown('hasilKinerjaNilai', 3));
  if (behaviour === undefined) rejections.push(codeUnknown('perilakuKerjaNilai', 3));
  if (quadrant === undefined) rejections.push(codeUnknown('kuadranKinerjaNilai', 5));
  if (result === undefined || behaviour === undefined || quadrant === undefined) return rejections;
  const predikat = predikatOf(result, behaviour);
  if (predikat !== quadrant) rejections.push(quadrantDiffers(row, predikat));
  return rejections.length > 0 ? rejections : { year: tahun, result, behaviour, predikat };
}

const YEAR_NOT_OVER = rejection(
  'YEAR_NOT_OF_FORM',
  {
    id: `tahun: formulir ini untuk tahun ${FIRST_YEAR} sampai tahun yang sudah berakhir.`,
    en: `tahun: the form is for the years from ${FIRST_YEAR} on that are over.`,
  },
  { law: 'PermenPANRB 6/2022', path: ['tahun'] },
);

const codeUnknown = (column: string, most: number) =>
  rejection(
    'CODE_UNKNOWN',
    { id: `${column}: kode 1 sampai ${most}.`, en: `${column}: a code from 1 to ${most}.` },
    { path: [column] },
  );

function quadrantDiffers(row: Skp22Row, predikat: Predikat): Rejection {
  const right = Object.entries(predikatOfQuadrant).find(([, each]) => each === predikat)?.[0];
  const [result, behaviour, quadrant] = [
    row.hasilKinerjaNilai,
    row.perilakuKerjaNilai,
    row.kuadranKinerjaNilai,
  ];
  return rejection(
    'QUADRANT_DIFFERS',
    {
      id: `Hasil ${result} dan perilaku ${behaviour} menghasilkan kuadran ${right} (${predikat}), bukan ${quadrant}.`,
      en: `Result ${result} and behaviour ${behaviour} come to quadrant ${right} (${predikat}), not ${quadrant}.`,
    },
    { law: 'PermenPANRB 6/2022', path: ['kuadranKinerjaNilai'] },
  );
}

export const skp22Rule: Rule = {
  sentence:
    'A result of an earlier year is taken in when its quadrant follows from its two values by the nine cells.',
  law: ['PermenPANRB 6/2022'],
  from: localDate('2022-03-01'),
  to: null,
  boundary: {
    case: 'result 1 (above) and behaviour 3 (below), called quadrant 2 (Baik)',
    expected: 'QUADRANT_DIFFERS',
    run: () => {
      const row = { tahun: 2024, hasilKinerjaNilai: 1, perilakuKerjaNilai: 3, kuadranKinerjaNilai: 2 };
      const read = readSkp22(row, localDate('2026-01-01'));
      return Array.isArray(read) ? read.map(({ code }) => code).join() : read.predikat;
    },
  },
};
