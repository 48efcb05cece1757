import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/** The duty of one kind of employment; see the table `learning_duty`. */
export interface LearningDuty {
  /** Hours that must be collected in a year; null: none must. */
  least: number | null;
  /** Hours that may count in a year; null: all. */
  most: number | null;
}

export interface LearningBalance {
  /** All approved hours of the year. */
  hours: number;
  /** Those that count. */
  counted: number;
  /** Null where there is no duty. */
  required: number | null;
  /** What is still missing of the duty; null where there is none. */
  remaining: number | null;
}

/**
 * A PNS has at least 20 learning hours (JP) in a calendar year; of a PPPK at most 24 count, and none are a duty.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export function balanceOf(hours: number, duty: LearningDuty | null): LearningBalance {
  const least = duty?.least ?? null;
  const counted = Math.min(hours, duty?.most ?? hours);
  return {
    hours,
    counted,
    required: least,
    remaining: least === null ? null : Math.max(least - counted, 0),
  };
}

export const dutyRule: Rule = {
  sentence: 'A PNS has at least 20 learning hours (JP) in a calendar year; of a PPPK at most 24 count.',
  law: ['PP 11/2017 art. 203', 'PP 49/2018'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a PNS with 19 and with 20 hours; a PPPK with 30',
    expected: '1 missing; 0 missing; 24 count',
    run: () => {
      const pns = { least: 20, most: null };
      const missing = (hours: number) => `${balanceOf(hours, pns).remaining} missing`;
      return `${missing(19)}; ${missing(20)}; ${balanceOf(30, { least: null, most: 24 }).counted} count`;
    },
  },
};
