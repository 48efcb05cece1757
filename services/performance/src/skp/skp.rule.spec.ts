import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { berakhlak, type SkpContent, type WorkResult } from './skp-content.ts';
import { cascadeFindings, cascadeRule, contentRejections, dayOfSuperior } from './skp.rule.ts';

let ids = 0;
const result = (changes: Partial<WorkResult> = {}): WorkResult => ({
  id: `${(ids += 1)}`,
  title: 'Laporan disusun',
  part: 'UTAMA',
  weight: 100,
  superiorResultId: null,
  indicators: [
    { id: `${(ids += 1)}`, aspect: 'KUANTITAS', text: 'Jumlah laporan', target: 12, unit: 'dokumen' },
  ],
  ...changes,
});
const content = (...results: WorkResult[]): SkpContent => ({
  results,
  behaviours: berakhlak.map((value) => ({ value, expectation: '' })),
});
const codes = (of: SkpContent) => contentRejections(of).map(({ code }) => code);
const [indicator] = result().indicators;

describe('the content of an SKP', () => {
  it.each<[string, SkpContent, string[]]>([
    ['with one main result of 100 %', content(result()), []],
    ['of 99 %', content(result({ weight: 99 })), ['WEIGHTS_NOT_100']],
    ['of 101 %', content(result({ weight: 60 }), result({ weight: 41 })), ['WEIGHTS_NOT_100']],
    ['of 100 and 0 %', content(result(), result({ weight: 0 })), ['WEIGHTS_NOT_100']],
    ['of additional results only', content(result({ part: 'TAMBAHAN' })), ['NO_MAIN_RESULT']],
    ['of nothing', content(), ['NO_MAIN_RESULT', 'WEIGHTS_NOT_100']],
    ['without a title', content(result({ title: ' ' })), ['TEXT_LENGTH']],
    ['without an indicator', content(result({ indicators: [] })), ['NO_INDICATOR']],
    [
      'with the target 0',
      content(result({ indicators: [{ ...indicator!, target: 0 }] })),
      ['TARGET_NOT_ABOVE_0'],
    ],
    [
      'with one id twice',
      content(result({ id: 'a', weight: 50 }), result({ id: 'a', weight: 50 })),
      ['ID_REPEATED'],
    ],
    [
      'with six values',
      { ...content(result()), behaviours: content().behaviours.slice(1) },
      ['VALUES_NOT_SEVEN'],
    ],
    [
      'with a value twice',
      { ...content(result()), behaviours: [...content().behaviours.slice(1), content().behaviours[1]!] },
      ['VALUES_NOT_SEVEN'],
    ],
  ])('%s: %j', (_, of, expected) => expect(codes(of)).toEqual(expected));
});

describe('the cascade', () => {
  const has = new Set(['of the superior']);
  it.each([
    [
      'a main result that names one of the superior',
      { superiorResultId: 'of the superior' },
      false,
      has,
      [],
      [],
    ],
    [
      'a main result that names another',
      { superiorResultId: 'x' },
      false,
      has,
      ['NOT_A_RESULT_OF_THE_SUPERIOR'],
      [],
    ],
    ['a main result that names none', {}, false, has, ['RESULT_NOT_CASCADED'], []],
    ['an additional result that names none', { part: 'TAMBAHAN' as const }, false, has, [], []],
    ['a main result of the head of a unit', {}, true, has, [], []],
    ['a main result while the superior has none', {}, false, null, [], ['SUPERIOR_WITHOUT_SKP']],
    [
      'one that names a result that is not agreed',
      { superiorResultId: 'x' },
      false,
      null,
      ['NOT_A_RESULT_OF_THE_SUPERIOR'],
      ['SUPERIOR_WITHOUT_SKP'],
    ],
  ])('of %s', (_, changes, root, superiorResults, rejected, warned) => {
    const { rejections, warnings } = cascadeFindings([result(changes)], { root, superiorResults });
    expect([rejections.map(({ code }) => code), warnings.map(({ code }) => code)]).toEqual([
      rejected,
      warned,
    ]);
  });

  it('is what the printed rule says of its boundary', () =>
    expect(cascadeRule.boundary.run()).toBe(cascadeRule.boundary.expected));
});

describe('who decides about an SKP from 1 March to 31 October', () => {
  const period = { from: localDate('2026-03-01'), to: localDate('2026-10-31') };
  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-07-15', '2026-07-15'],
    ['2026-10-31', '2026-10-31'],
    ['2026-11-01', '2026-10-31'],
  ])('on %s is who leads on %s', (today, expected) =>
    expect(dayOfSuperior(localDate(today), period)).toBe(expected),
  );
});
