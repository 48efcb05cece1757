import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { nikRejections, nikWarnings } from './nik.rule.ts';

const codes = (list: { code: string }[]) => list.map(({ code }) => code);

describe('a NIK', () => {
  it.each([
    ['1508011503900001', []],
    ['0000000000000000', []],
    ['150801150390001', ['NIK_NOT_16_DIGITS']],
    ['15080115039000011', ['NIK_NOT_16_DIGITS']],
    ['1508 0115 0390 0001', ['NIK_NOT_16_DIGITS']],
    ['1,50801150390E+15', ['NIK_NOT_16_DIGITS']],
  ])('%s has 16 digits or is refused: %j', (nik, expected) => {
    expect(codes(nikRejections(nik))).toEqual(expected);
  });

  it.each([
    ['1508011503900001', '1990-03-15', 'M', []],
    ['1508015503900001', '1990-03-15', 'F', []],
    ['1508017112690001', '1969-12-31', 'F', []],
    ['1508014101000001', '2000-01-01', 'F', []],
    ['1508013112690001', '1969-12-31', 'M', []],
    ['1508011603900001', '1990-03-15', 'M', ['NIK_BIRTH_DATE_DIFFERS']],
    ['1508011504900001', '1990-03-15', 'M', ['NIK_BIRTH_DATE_DIFFERS']],
    ['1508011503910001', '1990-03-15', 'M', ['NIK_BIRTH_DATE_DIFFERS']],
    ['1508011503900001', '1990-03-15', 'F', ['NIK_SEX_DIFFERS']],
    ['1508010003900001', '1990-03-15', 'M', ['NIK_BIRTH_DATE_DIFFERS']],
    ['1508014003900001', '1990-03-15', 'F', ['NIK_BIRTH_DATE_DIFFERS', 'NIK_SEX_DIFFERS']],
  ] as const)('%s of someone born %s, %s, warns %j', (nik, born, sex, expected) => {
    expect(codes(nikWarnings(nik, localDate(born), sex))).toEqual(expected);
  });
});
