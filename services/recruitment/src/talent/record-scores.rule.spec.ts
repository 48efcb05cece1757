import { localDate } from '@asn/civil-date';
import { expect, it } from '@jest/globals';
import { recordScoresRejections, type NewScores } from './record-scores.rule.ts';

const one = { employee: 'one', part: 'POTENTIAL' as const, score: 80 };

it.each<[string, Partial<NewScores> & { on?: string; until?: string }, string[]]>([
  ['today', { on: '2026-11-25' }, []],
  ['tomorrow', { on: '2026-11-26' }, ['ASSESSED_IN_FUTURE']],
  ['for three years', { on: '2026-03-01', until: '2029-03-01' }, []],
  ['for a day more', { on: '2026-03-01', until: '2029-03-02' }, ['SCORE_VALIDITY']],
  ['for no day', { on: '2026-03-01', until: '2026-03-01' }, ['SCORE_VALIDITY']],
  ['none', { scores: [] }, ['SCORE_COUNT']],
  ['501', { scores: Array.from({ length: 501 }, () => one) }, ['SCORE_COUNT']],
  [
    '0 and 100',
    {
      scores: [
        { ...one, score: 0 },
        { ...one, part: 'REINFORCEMENT', score: 100 },
      ],
    },
    [],
  ],
  ['below 0', { scores: [{ ...one, score: -0.01 }] }, ['SCORE_OUT_OF_RANGE']],
  ['above 100', { scores: [{ ...one, score: 100.01 }] }, ['SCORE_OUT_OF_RANGE']],
  ['three decimals', { scores: [{ ...one, score: 80.125 }] }, ['SCORE_OUT_OF_RANGE']],
  ['one twice', { scores: [one, one] }, ['SCORE_TWICE']],
  ['one’s own', { scores: [{ ...one, employee: 'admin' }] }, ['OWN_SCORE']],
  ['of nobody', { scores: [{ ...one, employee: 'nobody' }] }, ['EMPLOYEE_NOT_FOUND']],
])('%s', (_, { on = '2026-03-01', until = '2028-03-01', scores = [one] }, codes) => {
  const input = { assessedOn: localDate(on), validUntil: localDate(until), scores };
  const recording = { known: new Set(['one', 'admin']), recorder: 'admin', today: localDate('2026-11-25') };
  expect(recordScoresRejections(input, recording).map(({ code }) => code)).toEqual(codes);
});
