import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { assignmentRejections, type Assignment } from './assign.rule.ts';

const assignment: Assignment = {
  employeeId: 'amir',
  superiorId: 'budi',
  from: localDate('2026-01-01'),
  to: null,
  reason: 'Tugas pada tim percepatan',
  exceptionInForce: false,
  ledByEmployee: false,
};

describe('an exception to who leads whom', () => {
  it.each<[string, Partial<Assignment>, string[]]>([
    ['is accepted with its reason', {}, []],
    ['is accepted for a single day', { to: localDate('2026-01-02') }, []],
    ['needs a reason', { reason: '  ' }, ['REASON_MISSING']],
    ['ends after it begins', { to: localDate('2026-01-01') }, ['ENDS_BEFORE_IT_BEGINS']],
    ['does not lead to oneself', { superiorId: 'amir' }, ['OWN_SUPERIOR']],
    ['does not lead to one’s own subordinate', { ledByEmployee: true }, ['LED_BY_EMPLOYEE']],
    ['ends when it is in force', { superiorId: null, exceptionInForce: true }, []],
    ['does not end when there is none', { superiorId: null }, ['NO_EXCEPTION']],
  ])('%s', (_, change, expected) => {
    expect(assignmentRejections({ ...assignment, ...change }).map(({ code }) => code)).toEqual(expected);
  });
});
