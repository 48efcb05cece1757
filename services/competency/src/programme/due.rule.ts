import { addMonths, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/**
 * Who took a training is due for it again when a whole cycle has passed since its last day, and who never took it is
 * due at once, from the first day of the programme.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export const dueOn = (lastTaken: LocalDate | null, cycleMonths: number, begins: LocalDate): LocalDate =>
  lastTaken === null || addMonths(lastTaken, cycleMonths) < begins
    ? begins
    : addMonths(lastTaken, cycleMonths);

export const dueRule: Rule = {
  sentence: 'Who took a training is due for it again when a whole cycle has passed since its last day.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'taken on 31 August 2024, a cycle of 18 months',
    expected: '2026-02-28',
    run: () => dueOn(localDate('2024-08-31'), 18, localDate('2020-01-01')),
  },
};
