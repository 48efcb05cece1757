import { localDate } from '@asn/civil-date';
import { expect, it } from '@jest/globals';
import { correctedTimesRule, timesRejections } from './times.rule.ts';

const at = (time: string | null) => (time === null ? null : new Date(`${time}+07:00`));
const now = new Date('2026-11-25T12:00:00+07:00');

it.each([
  ['the first second of the day', '2026-11-25T00:00:00', '2026-11-25T07:00:00', true],
  ['the second before it', '2026-11-24T23:59:59', '2026-11-25T07:00:00', false],
  ['a going that is not known', '2026-11-25T07:30:00', null, true],
  ['a going before the coming', '2026-11-25T07:30:00', '2026-11-25T07:29:59', false],
  ['a going now', '2026-11-25T07:30:00', '2026-11-25T12:00:00', true],
  ['a going in the future', '2026-11-25T07:30:00', '2026-11-25T12:00:01', false],
  ['neither, which takes a correction back', null, null, true],
  ['a going without a coming', null, '2026-11-25T07:30:00', false],
])('%s', (_, cameAt, wentAt, possible) => {
  const times = { date: localDate('2026-11-25'), cameAt: at(cameAt), wentAt: at(wentAt) };
  expect(timesRejections(times, { now, zone: 'Asia/Jakarta' })).toHaveLength(possible ? 0 : 1);
});

it(correctedTimesRule.boundary.case, () => {
  expect(correctedTimesRule.boundary.run()).toBe(correctedTimesRule.boundary.expected);
});
