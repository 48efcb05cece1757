import type { CheckInType } from '../check-in/check-in.type.ts';
import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/**
 * Someone came at the first check-in that is not OUT and went at the last one after it that is not IN; a device that
 * tells no direction may mean either.
 * @law Perpres 21/2023 art. 4
 *
 * @param checkIns of one person that belong to the day, the earliest first
 */
export function attendanceOf(checkIns: readonly Pick<CheckInType, 'direction' | 'occurredAt'>[]): {
  firstIn: Date | null;
  lastOut: Date | null;
} {
  const firstIn = checkIns.find(({ direction }) => direction !== 'OUT')?.occurredAt ?? null;
  const lastOut =
    checkIns.findLast(
      ({ direction, occurredAt }) => direction !== 'IN' && (firstIn === null || occurredAt > firstIn),
    )?.occurredAt ?? null;
  return { firstIn, lastOut };
}

export const attendanceTimesRule: Rule = {
  sentence:
    'A day begins with the first check-in that is not OUT and ends with the last after it that is not IN.',
  law: ['Perpres 21/2023 art. 4'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'one check-in without a direction is a coming and no going',
    expected: 'came, not gone',
    run: () => {
      const { firstIn, lastOut } = attendanceOf([
        { direction: null, occurredAt: new Date('2026-11-25T07:21:00+07:00') },
      ]);
      return `${firstIn === null ? 'not come' : 'came'}, ${lastOut === null ? 'not gone' : 'gone'}`;
    },
  },
};
