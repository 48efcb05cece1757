import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { salaryOf, schemeOf, stepsOn, type SalaryStep } from './salary.rule.ts';

const row = (years: number, amount: number, from: string): SalaryStep => ({
  ...{ scheme: 'PNS', grade: 'III/a', source: 'PP' },
  ...{ years, amount, from: localDate(from) },
});
const table = [
  row(0, 2_579_400, '2019-01-01'),
  row(2, 2_660_700, '2019-01-01'),
  row(2, 2_873_500, '2024-01-01'),
  row(0, 2_785_700, '2024-01-01'),
];

describe('the basic salary', () => {
  it.each([
    ['2023-12-31', 0, 'PNS', 2_579_400],
    ['2024-01-01', 0, 'PNS', 2_785_700],
    ['2024-01-01', 0, 'CPNS', 2_228_560],
    ['2024-01-01', 1, 'PNS', null],
    ['2018-12-31', 0, 'PNS', null],
  ] as const)('on %s at %i years of a %s is %s', (day, years, kind, expected) => {
    expect(salaryOf(stepsOn(table, localDate(day)), years, kind)).toBe(expected);
  });

  it('of a part-time PPPK stands in no table', () => {
    expect(schemeOf('PPPK_PARUH_WAKTU')).toBeNull();
  });
});
