import { rejection, type Rejection } from '@asn/law';
import type { EmployeeRow } from './employee-row.ts';
import { sentenceAt } from './row-sentences.ts';
import type { UnitRow } from './unit-row.ts';

/** Remembers which people or units a file has named so far: of two rows about one, the first stands. */
export class RepeatedRows {
  readonly #rows = new Map<string, number>();

  /** What is wrong with a row for what came before it. A row that is refused here is not remembered. */
  ofEmployee({ siasnId, nip }: EmployeeRow, rowNumber: number): Rejection[] {
    return this.#check(rowNumber, [
      ['PNS ID', siasnId],
      ['NIP BARU', nip.text],
    ]);
  }

  ofUnit({ siasnId }: UnitRow, rowNumber: number): Rejection[] {
    return this.#check(rowNumber, [['Id', siasnId]]);
  }

  #check(rowNumber: number, ids: [header: string, id: string][]): Rejection[] {
    const repeated = ids.flatMap(([header, id]) => {
      const earlier = this.#rows.get(`${header} ${id}`);
      return earlier === undefined ? [] : [repeatedAt(header, earlier)];
    });
    if (repeated.length === 0) for (const [header, id] of ids) this.#rows.set(`${header} ${id}`, rowNumber);
    return repeated;
  }
}

const repeatedAt = (header: string, earlier: number): Rejection =>
  sentenceAt(header, 'REPEATED_IN_FILE', {
    id: `sudah ada pada baris ${earlier} berkas ini; baris pertama yang dipakai.`,
    en: `is there in row ${earlier} of this file already; the first row stands.`,
  });

/** The units of a file that stand below each other in a circle. */
export const inCircle = (rows: readonly number[]): Rejection =>
  rejection(
    'UNITS_IN_CIRCLE',
    {
      id: `Unit pada baris ${rows.join(', ')} saling berada di bawah satu sama lain.`,
      en: `The units of rows ${rows.join(', ')} stand below each other in a circle.`,
    },
    { path: ['DiatasanId'] },
  );
