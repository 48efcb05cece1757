import { localDate } from '@asn/civil-date';
import { expect, it } from '@jest/globals';
import type { FigureName } from './figures.ts';
import { replaceFiguresRejections } from './replace-figures.rule.ts';
import { standardFigures } from './standard-figures.table.ts';

it.each<[string, string, [FigureName, number][], string[]]>([
  ['one cut-off', '2020-01-02', [['LEAST_HIGH', 75]], []],
  ['on the day of the last', '2020-01-01', [['LEAST_HIGH', 75]], ['NOT_LATER_THAN_THE_LAST']],
  ['none', '2020-01-02', [], ['FIGURES_WRONG']],
  [
    'one twice',
    '2020-01-02',
    [
      ['LEAST_HIGH', 75],
      ['LEAST_HIGH', 76],
    ],
    ['FIGURES_WRONG'],
  ],
  ['two decimals', '2020-01-02', [['LEAST_HIGH', 75.25]], []],
  ['three decimals', '2020-01-02', [['LEAST_HIGH', 75.255]], ['FIGURE_OUT_OF_RANGE']],
  ['above 100', '2020-01-02', [['LEAST_HIGH', 100.01]], ['FIGURE_OUT_OF_RANGE']],
  ['half a month', '2020-01-02', [['SUCCESSION_MONTHS_LEFT', 24.5]], ['FIGURE_OUT_OF_RANGE']],
  ['a rank beyond the last', '2020-01-02', [['LOWEST_RANK_II_A', 18]], ['FIGURE_OUT_OF_RANGE']],
  ['a rank below the next', '2020-01-02', [['LOWEST_RANK_II_A', 13]], ['FIGURES_NOT_DESCENDING']],
  ['a cut-off below the next', '2020-01-02', [['LEAST_HIGH', 59]], ['FIGURES_NOT_DESCENDING']],
  [
    'weights that are moved',
    '2020-01-02',
    [
      ['WEIGHT_COMPETENCY', 50],
      ['WEIGHT_POTENTIAL', 15],
    ],
    [],
  ],
  ['weights of 101', '2020-01-02', [['WEIGHT_COMPETENCY', 41]], ['WEIGHTS_NOT_100']],
  [
    'from one axis to the other',
    '2020-01-02',
    [
      ['WEIGHT_PREDIKAT', 50],
      ['WEIGHT_COMPETENCY', 50],
    ],
    ['WEIGHTS_NOT_100'],
  ],
])('%s from %s', (_, from, figures, codes) => {
  const input = {
    from: localDate(from),
    figures: figures.map(([figure, value]) => ({ figure, value })),
  };
  expect(replaceFiguresRejections(input, standardFigures).map(({ code }) => code)).toEqual(codes);
});
