import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { discipline, sanction } from './facts.fixture.ts';
import { activeSanction, integrityScore } from './integrity.rule.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { KnownSanction } from './talent-facts.ts';

const ON = localDate('2026-11-25');

describe('integrity', () => {
  it.each<[KnownSanction[], boolean, number | null]>([
    [[], true, 100],
    [[], false, null],
    [[sanction('RINGAN', '2020-01-01', '2020-07-01')], true, 60],
    [[sanction('SEDANG', '2026-11-25')], true, 40],
    [[sanction('SEDANG', '2026-11-26')], true, 100],
    [[sanction('RINGAN', '2020-01-01'), sanction('BERAT', '2021-01-01')], true, 20],
    [[sanction('BERAT', '2021-01-01')], false, null],
  ])('%j, attendance heard %p: %p', (sanctions, heard, score) => {
    const facts = { discipline: discipline(...sanctions) };
    expect(integrityScore(facts, ON, standardFigures.figures, heard).score).toBe(score);
  });

  it('of whom nothing was told is whole, once attendance was heard', () => {
    expect(integrityScore({ discipline: null }, ON, standardFigures.figures, true).score).toBe(100);
  });
});

describe('a sanction in force', () => {
  it.each<[KnownSanction[], string | undefined]>([
    [[], undefined],
    [[sanction('RINGAN', '2026-01-01')], undefined],
    [[sanction('SEDANG', '2026-01-01', '2026-11-25')], undefined],
    [[sanction('SEDANG', '2026-01-01', '2026-11-26')], 'SEDANG'],
    [[sanction('SEDANG', '2026-11-25')], 'SEDANG'],
    [[sanction('SEDANG', '2026-11-26')], undefined],
    [[sanction('SEDANG', '2026-01-01'), sanction('BERAT', '2026-02-01')], 'BERAT'],
  ])('of %j is %p', (sanctions, level) => {
    expect(activeSanction({ discipline: discipline(...sanctions) }, ON)?.level).toBe(level);
  });
});
