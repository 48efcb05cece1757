import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { closingRejections, restructureRejections } from './restructure.rule.ts';

const day = (text: string | null) => (text === null ? null : localDate(text));
const codes = (list: { code: string }[]) => list.map(({ code }) => code);

describe('a unit changes', () => {
  it.each([
    ['from any day on when nothing is known before', null, null, '1990-01-01', []],
    ['from the day after its last change on', '2020-01-01', null, '2020-01-02', []],
    ['never on the day of its last change', '2020-01-01', null, '2020-01-01', ['BEFORE_LAST_CHANGE']],
    ['never before its last change', '2020-01-01', null, '2019-12-31', ['BEFORE_LAST_CHANGE']],
    ['no more from its closing on', '2020-01-01', '2024-01-01', '2024-01-01', ['UNIT_CLOSED']],
    [
      'no more once its closing is on record',
      '2020-01-01',
      '2024-01-01',
      '2023-12-31',
      ['UNIT_CLOSES_LATER'],
    ],
  ])('%s', (_, from, to, effectiveOn, expected) => {
    expect(codes(restructureRejections({ from: day(from), to: day(to) }, localDate(effectiveOn)))).toEqual(
      expected,
    );
  });
});

describe('a unit is closed', () => {
  it('when nothing stands below it and nobody holds a position in it', () => {
    expect(closingRejections([], [])).toEqual([]);
  });

  it('not while units stand below it and positions are held, and all of them are named', () => {
    const rejections = closingRejections(['Bidang SD', 'Bidang SMP'], ['Kepala Dinas (1)']);
    expect(codes(rejections)).toEqual(['UNIT_HAS_CHILDREN', 'UNIT_HAS_HOLDERS']);
    expect(rejections[0]?.message.en).toContain('Bidang SD; Bidang SMP');
    expect(rejections[1]?.message.id).toContain('Kepala Dinas (1)');
  });
});
