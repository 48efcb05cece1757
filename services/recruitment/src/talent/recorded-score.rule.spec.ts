import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { scored, told } from './facts.fixture.ts';
import { recordedScore } from './recorded-score.rule.ts';

const on = (day: string, ...scores: ReturnType<typeof scored>[]) =>
  recordedScore({ scores }, 'POTENTIAL', localDate(day)).score;
const assessed = scored('POTENTIAL', 82, '2024-03-01', '2027-03-01');

describe('a score that was recorded', () => {
  it.each([
    ['2024-02-29', null],
    ['2024-03-01', 82],
    ['2027-02-28', 82],
    ['2027-03-01', null],
  ])('counts while it is valid: on %s it is %p', (day, score) => {
    expect(on(day, assessed)).toBe(score);
  });

  it('of the later assessment counts, of the same day the one that was recorded later', () => {
    expect(on('2026-11-25', scored('POTENTIAL', 70, '2026-01-01'), assessed)).toBe(70);
    const again = { ...assessed, score: 60, recordedAt: new Date(told.at.getTime() + 1) };
    expect(on('2026-11-25', again, assessed)).toBe(60);
  });

  it('of another part does not count', () => {
    expect(on('2026-11-25', scored('REINFORCEMENT', 70))).toBeNull();
  });

  it('of 0 is a score', () => {
    expect(on('2026-11-25', scored('POTENTIAL', 0))).toBe(0);
  });
});
