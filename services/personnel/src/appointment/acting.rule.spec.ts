import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { actingRejections, type Acting } from './acting.rule.ts';

const vacant: Acting['post'] = { positionId: 'kabid', seat: true, leads: true, held: false, actedIn: false };
const acting: Acting = {
  kind: 'PLT',
  from: localDate('2026-01-01'),
  until: null,
  ownPositionId: 'kasi',
  post: vacant,
};
const headmaster = { ...vacant, seat: false };

describe('UU 30/2014 art. 14 (2)', () => {
  it.each<[string, Partial<Acting>, string[]]>([
    ['a Plt acts in a vacant post', {}, []],
    ['a Plt does not act in a post that is held', { post: { ...vacant, held: true } }, ['POST_NOT_VACANT']],
    ['a Plh stands in for a holder', { kind: 'PLH', post: { ...vacant, held: true } }, []],
    ['a Plh does not act in a vacant post', { kind: 'PLH' }, ['POST_VACANT']],
    ['one acts in a post at a time', { post: { ...vacant, actedIn: true } }, ['ALREADY_ACTED_IN']],
    ['one acts in a leading post', { post: { ...vacant, seat: false, leads: false } }, ['NO_LEADING_POST']],
    ['a headmaster’s task may be acted in', { post: headmaster }, []],
    ['one acts beside a position of one’s own', { ownPositionId: null }, ['NO_DEFINITIVE_POSITION']],
    ['nobody acts in their own post', { ownPositionId: 'kabid' }, ['OWN_POSITION']],
    ['acting ends after it begins', { until: localDate('2026-01-01') }, ['ENDS_BEFORE_IT_BEGINS']],
    ['a headmaster’s task is additional', { kind: 'ADDITIONAL', post: headmaster }, []],
    [
      'an additional task that leads has one holder',
      { kind: 'ADDITIONAL', post: { ...headmaster, held: true } },
      ['TASK_TAKEN'],
    ],
    ['a seat is no additional task', { kind: 'ADDITIONAL' }, ['SEAT_IS_NO_TASK']],
  ])('%s', (_, change, expected) => {
    expect(actingRejections({ ...acting, ...change }).map(({ code }) => code)).toEqual(expected);
  });
});
