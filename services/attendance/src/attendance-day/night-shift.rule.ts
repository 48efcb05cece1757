import { addDays, localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { Hours } from './day-status.rule.ts';

/** Minutes from which and to which check-ins are told for a day. */
export interface Span {
  opens: number;
  closes: number;
}

/** How long before and after a shift its check-ins may lie, in minutes. */
const BEFORE = 60;
const AFTER = 360;

/**
 * A night shift belongs to the day on which it starts: what is checked after midnight, up to six hours beyond its end
 * but not into the hour before the next day's work, is that day's. Any other day is its civil day.
 * @law Perpres 21/2023 art. 9
 *
 * @param hours of the day before, the day, and the day after; null where one is off
 */
export function spanOf(before: Hours | null, day: Hours | null, after: Hours | null): Span {
  return { opens: spillInto(before, day), closes: 1440 + spillInto(day, after) };
}

/** How far a day reaches into the next, in minutes after the midnight between them. */
function spillInto(hours: Hours | null, next: Hours | null): number {
  if (hours === null || hours.ends <= 1440) return 0;
  const end = hours.ends - 1440;
  return next === null ? end + AFTER : Math.max(end, Math.min(end + AFTER, next.starts - BEFORE));
}

const FRIDAY = localDate('2026-11-27');

export const nightShiftRule: Rule = {
  sentence: 'A night shift belongs to the day on which it starts.',
  law: ['Perpres 21/2023 art. 9'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'after a night from 21:00 to 07:00 and a day off, the night’s day reaches to',
    expected: `13:00 of ${addDays(FRIDAY, 1)}`,
    run: () => {
      const { closes } = spanOf(null, { starts: 1260, latestStart: 1260, ends: 1860, work: 600 }, null);
      return `${(closes - 1440) / 60}:00 of ${addDays(FRIDAY, 1)}`;
    },
  },
};
