import { describe, expect, it } from '@jest/globals';
import type { CheckInDirection } from '../check-in/check-in.type.ts';
import { attendanceOf } from './attendance-day.rule.ts';

const at = (time: string) => new Date(`2026-11-25T${time}:00+07:00`);
const checkIn = (time: string, direction: CheckInDirection | null = null) => ({
  occurredAt: at(time),
  direction,
});

describe('a day of attendance', () => {
  it('without a check-in has no beginning and no end', () => {
    expect(attendanceOf([])).toEqual({ firstIn: null, lastOut: null });
  });

  it('begins with the first that came and ends with the last that went', () => {
    const day = [
      checkIn('07:21', 'IN'),
      checkIn('12:02', 'OUT'),
      checkIn('13:01', 'IN'),
      checkIn('16:05', 'OUT'),
    ];
    expect(attendanceOf(day)).toEqual({ firstIn: at('07:21'), lastOut: at('16:05') });
  });

  it('is told by a device without directions: the first is coming, the last is going', () => {
    const day = [checkIn('07:21'), checkIn('12:02'), checkIn('16:05')];
    expect(attendanceOf(day)).toEqual({ firstIn: at('07:21'), lastOut: at('16:05') });
  });

  it('has no end while there is one check-in without a direction', () => {
    expect(attendanceOf([checkIn('07:21')])).toEqual({ firstIn: at('07:21'), lastOut: null });
  });

  it('does not end before it began: who went at dawn, from a night shift, has yet to go', () => {
    const day = [checkIn('06:00', 'OUT'), checkIn('19:30', 'IN')];
    expect(attendanceOf(day)).toEqual({ firstIn: at('19:30'), lastOut: null });
  });

  it('has an end also when only the going was recorded', () => {
    expect(attendanceOf([checkIn('16:05', 'OUT')])).toEqual({ firstIn: null, lastOut: at('16:05') });
  });
});
