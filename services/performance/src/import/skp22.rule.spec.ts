import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { readSkp22, skp22Rule } from './skp22.rule.ts';

const read = (tahun: number, hasil: number, perilaku: number, kuadran: number, today = '2026-11-25') => {
  const row = { tahun, hasilKinerjaNilai: hasil, perilakuKerjaNilai: perilaku, kuadranKinerjaNilai: kuadran };
  const found = readSkp22(row, localDate(today));
  return Array.isArray(found) ? found.map(({ code }) => code) : found.predikat;
};

describe('a row of SKP22', () => {
  it.each([
    [1, 1, 1, 'SANGAT_BAIK'],
    [1, 2, 2, 'BAIK'],
    [1, 3, 4, 'KURANG'],
    [2, 1, 2, 'BAIK'],
    [2, 2, 2, 'BAIK'],
    [2, 3, 4, 'KURANG'],
    [3, 1, 3, 'BUTUH_PERBAIKAN'],
    [3, 2, 3, 'BUTUH_PERBAIKAN'],
    [3, 3, 5, 'SANGAT_KURANG'],
  ])(
    'of result %i and behaviour %i is taken with quadrant %i alone: %s',
    (hasil, perilaku, kuadran, expected) => {
      expect(read(2024, hasil, perilaku, kuadran)).toBe(expected);
      for (const other of [1, 2, 3, 4, 5].filter((each) => each !== kuadran))
        expect(read(2024, hasil, perilaku, other)).toEqual(['QUADRANT_DIFFERS']);
    },
  );

  it.each([
    [2021, '2026-11-25', ['YEAR_NOT_OF_FORM']],
    [2022, '2026-11-25', 'BAIK'],
    [2025, '2025-12-30', ['YEAR_NOT_OF_FORM']],
    [2025, '2025-12-31', 'BAIK'],
    [2026, '2026-11-25', ['YEAR_NOT_OF_FORM']],
  ])('of %i, on %s: %j', (tahun, today, expected) => expect(read(tahun, 2, 2, 2, today)).toEqual(expected));

  it('is told all that is wrong with it at once', () =>
    expect(read(2019, 0, 4, 6)).toEqual([
      'YEAR_NOT_OF_FORM',
      'CODE_UNKNOWN',
      'CODE_UNKNOWN',
      'CODE_UNKNOWN',
    ]));

  it('is what the printed rule says of its boundary', () =>
    expect(skp22Rule.boundary.run()).toBe(skp22Rule.boundary.expected));
});
