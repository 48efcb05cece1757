import type { LocalDate } from '@asn/civil-date';
import type { CheckInType } from '../check-in/check-in.type.ts';
import type { AttendanceDayType } from './attendance-day.type.ts';

/**
 * A day as its check-ins tell it. Someone came at the first one that is not OUT and went at the last one after it
 * that is not IN; a device that tells no direction may mean either.
 *
 * @param checkIns of one person on this day, the earliest first
 */
export function attendanceOf(date: LocalDate, checkIns: CheckInType[]): AttendanceDayType {
  const firstIn = checkIns.find(({ direction }) => direction !== 'OUT')?.occurredAt ?? null;
  const lastOut =
    checkIns.findLast(
      ({ direction, occurredAt }) => direction !== 'IN' && (firstIn === null || occurredAt > firstIn),
    )?.occurredAt ?? null;
  return {
    date,
    status: checkIns.length > 0 ? 'PRESENT' : 'NOT_YET',
    firstIn,
    lastOut,
    checkIns,
  };
}
