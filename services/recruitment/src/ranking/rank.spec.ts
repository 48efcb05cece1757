import { describe, expect, it } from '@jest/globals';
import { rank, type Outcome } from './rank.ts';
import type { CpnsEntry, PppkEntry, RankedLine } from './ranking-input.ts';
import { cpns2024, pppk2024 } from './rules-of-2024.fixture.ts';

const lines: RankedLine[] = [{ id: 'teacher', kind: 'UMUM', places: 1 }];
const entry = (participant: string, changes: Partial<CpnsEntry> = {}): CpnsEntry => ({
  participant,
  line: 'teacher',
  skd: { twk: 100, tiu: 130, tkp: 170 },
  skb: 800_000,
  gpa: 350,
  seniority: 1,
  lot: null,
  disqualified: false,
  ...changes,
});
const ranked = (...entries: CpnsEntry[]) => rank({ rules: cpns2024, lines, entries });
const told = (outcome: Outcome[]) =>
  outcome.map(({ participant, rank: place, status, tie }) => [
    participant,
    place,
    status,
    tie?.criterion ?? null,
  ]);

describe('The final list of CPNS explains each tie-break. (PermenPANRB 6/2024)', () => {
  it.each<[string, Partial<CpnsEntry>, Partial<CpnsEntry>]>([
    [
      'SKD',
      { skd: { twk: 100, tiu: 130, tkp: 203 }, skb: 640_000 },
      { skd: { twk: 100, tiu: 130, tkp: 170 }, skb: 680_000 },
    ],
    ['TKP', { skd: { twk: 95, tiu: 130, tkp: 175 } }, {}],
    ['TIU', { skd: { twk: 95, tiu: 135, tkp: 170 } }, {}],
    ['GPA', { gpa: 351 }, {}],
    ['GPA', {}, { gpa: null }],
    ['OLDEST', {}, { seniority: 2 }],
    ['LOT', { lot: 1 }, { lot: 2 }],
  ])('by %s', (criterion, ahead, behind) => {
    expect(told(ranked(entry('A', behind), entry('B', ahead)))).toEqual([
      ['B', 1, 'L', null],
      ['A', 2, 'TL', criterion],
    ]);
  });

  it('whose final value alone is higher needs no tie-break', () => {
    expect(told(ranked(entry('A', { skb: 800_001 }), entry('B', { gpa: 400 })))).toEqual([
      ['A', 1, 'L', null],
      ['B', 2, 'TL', null],
    ]);
  });

  it('who is equal in everything at the last place waits for a lot', () => {
    const outcome = ranked(entry('A'), entry('B'), entry('C', { skb: 700_000 }));
    expect(told(outcome)).toEqual([
      ['A', 1, 'TIE', null],
      ['B', 1, 'TIE', null],
      ['C', 3, 'TL', null],
    ]);
    expect(outcome[1]?.tie).toEqual({ criterion: null, behind: 'A' });
  });

  it('who is equal in everything within the places passes together', () => {
    const two = rank({
      rules: cpns2024,
      lines: [{ ...lines[0]!, places: 2 }],
      entries: [entry('A'), entry('B')],
    });
    expect(told(two).map(([, place, status]) => [place, status])).toEqual([
      [1, 'L'],
      [1, 'L'],
    ]);
  });
});

describe('How far the SKD carried somebody', () => {
  it('is P/L, P, TL, TH or DIS', () => {
    const of = (points: number, participant: string, changes: Partial<CpnsEntry> = {}) =>
      entry(participant, { skd: { twk: 100, tiu: 130, tkp: points }, skb: null, ...changes });
    const outcome = ranked(
      of(200, 'A'),
      of(190, 'B'),
      of(180, 'C'),
      of(170, 'D'),
      of(165, 'E'),
      of(0, 'F', { skd: null }),
      of(225, 'G', { disqualified: true }),
    );
    expect(outcome.map(({ participant, skd, below, status }) => [participant, skd, below, status])).toEqual([
      ['A', 'P/L', [], null],
      ['B', 'P/L', [], null],
      ['C', 'P/L', [], null],
      ['D', 'P', [], null],
      ['E', 'TL', ['tkp'], null],
      ['F', 'TH', [], null],
      ['G', 'DIS', [], null],
    ]);
  });

  it('a seat in the SKB that was not taken passes to nobody', () => {
    const outcome = ranked(entry('A', { skb: null }), entry('B'));
    expect(told(outcome)).toEqual([
      ['B', 1, 'L', null],
      ['A', null, 'TH', null],
    ]);
  });
});

describe('The list of PPPK. (PermenPANRB 6/2024 art. 47)', () => {
  const contractor = (
    participant: string,
    points: [number, number, number] | null,
    seniority = 1,
  ): PppkEntry => ({
    participant,
    line: 'teacher',
    points: points && { technical: points[0], managerialSociocultural: points[1], interview: points[2] },
    seniority,
    lot: null,
    disqualified: false,
  });
  const list = (...entries: PppkEntry[]) => told(rank({ rules: pppk2024, lines, entries }));

  it.each<[string, [number, number, number], number]>([
    ['TECHNICAL', [295, 155, 30], 1],
    ['MANAGERIAL_SOCIOCULTURAL', [300, 149, 31], 1],
    ['OLDEST', [300, 150, 30], 2],
  ])('an equal sum is decided by %s', (criterion, behind, seniority) => {
    expect(list(contractor('A', behind, seniority), contractor('B', [300, 150, 30]))).toEqual([
      ['B', 1, 'L', null],
      ['A', 2, 'TL', criterion],
    ]);
  });

  it('who did not come is not ranked', () => {
    expect(list(contractor('A', null), contractor('B', [1, 1, 1]))).toEqual([
      ['B', 1, 'L', null],
      ['A', null, 'TH', null],
    ]);
  });
});
