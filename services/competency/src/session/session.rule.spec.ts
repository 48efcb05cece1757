import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import {
  attendanceRejections,
  completionRejections,
  lineRejections,
  sessionRejections,
} from './session.rule.ts';

const held = { from: localDate('2026-03-02'), to: localDate('2026-03-04') };
const codes = (rejections: { code: string }[]) => rejections.map(({ code }) => code);

it.each([
  [1, []],
  [10_000, []],
  [0, ['QUOTA_IMPOSSIBLE']],
  [10_001, ['QUOTA_IMPOSSIBLE']],
  [1.5, ['QUOTA_IMPOSSIBLE']],
])('a session of %s seats: %j', (quota, expected) =>
  expect(codes(sessionRejections(held, quota))).toEqual(expected),
);

it('a session ends when it has begun', () => {
  expect(codes(sessionRejections({ from: held.to, to: held.from }, 1))).toEqual(['ENDS_BEFORE_IT_BEGINS']);
  expect(codes(sessionRejections({ from: held.to, to: held.to }, 1))).toEqual([]);
});

it('seats are taken until the day before it begins', () => {
  expect(codes(lineRejections(held, localDate('2026-03-01')))).toEqual([]);
  expect(codes(lineRejections(held, held.from))).toEqual(['SESSION_BEGAN']);
});

it.each([
  ['2026-03-01', '2026-03-10', ['NO_DAY_OF_SESSION']],
  ['2026-03-02', '2026-03-10', []],
  ['2026-03-04', '2026-03-04', []],
  ['2026-03-05', '2026-03-10', ['NO_DAY_OF_SESSION']],
  ['2026-03-04', '2026-03-03', ['NO_DAY_OF_SESSION']],
])('attendance of %s, recorded on %s: %j', (day, today, expected) =>
  expect(codes(attendanceRejections(held, localDate(day), localDate(today)))).toEqual(expected),
);

describe('completing a session', () => {
  const complete = (changes: { today?: string; registered?: boolean; attended?: number; hours?: number }) =>
    codes(
      completionRejections(
        held,
        { registered: changes.registered ?? true, attended: changes.attended ?? 1 },
        { hours: changes.hours ?? 24, offered: 24 },
        localDate(changes.today ?? '2026-03-04'),
      ),
    );

  it('is possible on its last day', () => expect(complete({})).toEqual([]));
  it('is not before', () => expect(complete({ today: '2026-03-03' })).toEqual(['SESSION_NOT_OVER']));
  it('takes a seat', () => expect(complete({ registered: false, attended: 0 })).toEqual(['NOT_REGISTERED']));
  it('takes a day of attendance', () => expect(complete({ attended: 0 })).toEqual(['NEVER_THERE']));
  it.each([0, 25])('does not give %i hours of 24', (hours) =>
    expect(complete({ hours })).toEqual(['MORE_THAN_OFFERED']),
  );
});
