import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { CheckInDirection, CheckInType } from '../check-in/check-in.type.ts';
import { attendanceOf } from './attendance-day.rule.ts';

const date = localDate('2026-11-25');
const at = (time: string) => new Date(`2026-11-25T${time}:00+07:00`);
const checkIn = (time: string, direction?: CheckInDirection): CheckInType => ({
  deviceId: 'gate',
  eventId: time,
  occurredAt: at(time),
  receivedAt: at(time),
  direction: direction ?? null,
  date,
});

describe('a day of attendance', () => {
  it('without a check-in is not yet anything, and never absence', () => {
    expect(attendanceOf(date, [])).toEqual({
      date,
      status: 'NOT_YET',
      firstIn: null,
      lastOut: null,
      checkIns: [],
    });
  });

  it('begins with the first that came and ends with the last that went', () => {
    const day = attendanceOf(date, [
      checkIn('07:21', 'IN'),
      checkIn('12:02', 'OUT'),
      checkIn('13:01', 'IN'),
      checkIn('16:05', 'OUT'),
    ]);
    expect(day).toMatchObject({ status: 'PRESENT', firstIn: at('07:21'), lastOut: at('16:05') });
  });

  it('is told by a device without directions: the first is coming, the last is going', () => {
    const day = attendanceOf(date, [checkIn('07:21'), checkIn('12:02'), checkIn('16:05')]);
    expect(day).toMatchObject({ firstIn: at('07:21'), lastOut: at('16:05') });
  });

  it('has no end while there is one check-in without a direction', () => {
    expect(attendanceOf(date, [checkIn('07:21')])).toMatchObject({ firstIn: at('07:21'), lastOut: null });
  });

  it('does not end before it began: who went at dawn, from a night shift, has yet to go', () => {
    const day = attendanceOf(date, [checkIn('06:00', 'OUT'), checkIn('19:30', 'IN')]);
    expect(day).toMatchObject({ firstIn: at('19:30'), lastOut: null });
  });

  it('is one of presence also when only the going was recorded', () => {
    const day = attendanceOf(date, [checkIn('16:05', 'OUT')]);
    expect(day).toMatchObject({ status: 'PRESENT', firstIn: null, lastOut: at('16:05') });
  });
});
