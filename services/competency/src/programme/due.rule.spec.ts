import { localDate } from '@asn/civil-date';
import { expect, it } from '@jest/globals';
import { dueOn } from './due.rule.ts';

it.each([
  ['who never took it, from the first day of the programme', null, 24, '2025-01-01', '2025-01-01'],
  ['two years after, to the day', '2024-03-10', 24, '2020-01-01', '2026-03-10'],
  ['on the last day of a month that has no 31st', '2024-08-31', 18, '2020-01-01', '2026-02-28'],
  ['not before the programme begins', '2015-01-01', 12, '2025-01-01', '2025-01-01'],
  ['on the day on which it begins', '2024-01-01', 12, '2025-01-01', '2025-01-01'],
])('a training is due %s', (_, taken, cycle, begins, due) => {
  expect(dueOn(taken === null ? null : localDate(taken), cycle, localDate(begins))).toBe(due);
});
