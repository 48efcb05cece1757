import { localDate, startOfDay } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { dayStatusRule, judgeDay, type Hours, type PlannedDay } from './day-status.rule.ts';

const date = localDate('2026-11-25');
const fixed = (starts: number, ends: number, work = ends - starts - 60): Hours => ({
  starts,
  latestStart: starts,
  ends,
  work,
});
const office = fixed(450, 960);
const night = fixed(1260, 1860);
const at = (time: string, day = '2026-11-25') => new Date(`${day}T${time}+07:00`);
const NEXT_WEEK = at('08:00:00', '2026-12-02');

const planned = (changes: Partial<PlannedDay> = {}, hours: Hours | null = office): PlannedDay => ({
  date,
  pattern: { name: 'kantor', hours, keepsHolidays: true },
  ramadan: false,
  holiday: null,
  excused: null,
  ...changes,
});
const judge = (day: PlannedDay, came: string | null, went: string | null, now = NEXT_WEEK) =>
  judgeDay(
    day,
    { firstIn: came === null ? null : at(came), lastOut: went === null ? null : at(went) },
    { midnight: startOfDay(day.date, 'Asia/Jakarta'), now },
  );

describe('lateness of a day from 07:30 to 16:00', () => {
  it.each([
    ['07:00:00', '16:00:00', 0, 0],
    ['07:30:00', '16:00:00', 0, 0],
    ['07:30:59', '16:00:00', 0, 0],
    ['07:31:00', '16:00:00', 1, 0],
    ['09:30:00', '15:59:01', 120, 0],
    ['07:30:00', '15:59:00', 0, 1],
    ['07:30:00', null, 0, null],
    [null, '16:00:00', null, 0],
  ])('who came at %s and went at %s: late %s, early %s', (came, went, lateMinutes, earlyMinutes) => {
    expect(judge(planned(), came, went)).toMatchObject({ status: 'PRESENT', lateMinutes, earlyMinutes });
  });

  it.each([
    ['on a Friday, to 16:30', fixed(450, 990), '07:30:00', '16:29:00', 0, 1],
    ['in Ramadan, from 08:00 to 15:00', fixed(480, 900), '08:01:00', '15:00:00', 1, 0],
    ['on a Friday in Ramadan, to 15:30', fixed(480, 930), '08:00:00', '15:29:00', 0, 1],
    ['by flexible hours, as much longer', { ...office, latestStart: 510 }, '08:15:00', '16:44:00', 0, 1],
    ['by flexible hours, too late', { ...office, latestStart: 510 }, '08:31:00', '17:00:00', 1, 0],
  ])('%s', (_, hours, came, went, lateMinutes, earlyMinutes) => {
    expect(judge(planned({}, hours), came, went)).toMatchObject({ lateMinutes, earlyMinutes });
  });
});

describe('minutes missed of a day of 450 minutes of work', () => {
  it.each([
    ['07:40:00', '15:50:00', 20],
    ['07:40:00', null, 10],
    [null, '15:50:00', 10],
    ['12:00:00', '12:30:00', 450],
    ['20:00:00', null, 450],
  ])('who came at %s and went at %s missed %i: never more than the day has', (came, went, missedMinutes) => {
    expect(judge(planned(), came, went).missedMinutes).toBe(missedMinutes);
  });
});

describe('a day without a check-in', () => {
  const holiday = { name: 'Hari Raya Natal', kind: 'HOLIDAY' as const };
  const jointLeave = { name: 'Cuti Bersama', kind: 'JOINT_LEAVE' as const };
  const leave = { dutyTrip: false, document: 'cuti 1' };
  it.each([
    ['a workday that is over', planned(), NEXT_WEEK, 'ABSENT'],
    ['a workday in its last second', planned(), at('15:59:59'), 'NOT_YET'],
    ['a workday at its end', planned(), at('16:00:00'), 'ABSENT'],
    ['a day off', planned({ excused: leave }, null), NEXT_WEEK, 'OFF'],
    ['a holiday', planned({ holiday, excused: leave }), NEXT_WEEK, 'HOLIDAY'],
    ['joint leave', planned({ holiday: jointLeave }), NEXT_WEEK, 'JOINT_LEAVE'],
    ['leave', planned({ excused: leave }), NEXT_WEEK, 'LEAVE'],
    ['a duty trip', planned({ excused: { dutyTrip: true, document: 'ST 1' } }), NEXT_WEEK, 'DUTY_TRIP'],
    ['no schedule', planned({ pattern: null }), NEXT_WEEK, 'NOT_YET'],
    [
      'a shift on a holiday',
      planned({ holiday, pattern: { name: 'malam', hours: night, keepsHolidays: false } }),
      NEXT_WEEK,
      'ABSENT',
    ],
    ['a night that is not over', planned({}, night), at('06:59:59', '2026-11-26'), 'NOT_YET'],
  ])('%s', (_, day, now, status) => {
    expect(judge(day, null, null, now).status).toBe(status);
  });

  it('that leave covers is leave also for somebody who came: nothing is counted against them', () => {
    expect(judge(planned({ excused: leave }), '09:00:00', null)).toMatchObject({
      status: 'LEAVE',
      lateMinutes: null,
    });
  });
});

it(dayStatusRule.boundary.case, () => {
  expect(dayStatusRule.boundary.run()).toBe(dayStatusRule.boundary.expected);
});
