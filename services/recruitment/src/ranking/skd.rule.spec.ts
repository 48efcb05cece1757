import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { cpns2024 } from './rules-of-2024.fixture.ts';
import type { FormationKind } from './ranking-input.ts';
import { belowThreshold, sectionPoints, skdMaxima, skdPointsRejections, skdTotal } from './skd.rule.ts';

describe('The SKD has 110 items and 550 points. (KepmenPANRB 321/2024)', () => {
  const maxima = skdMaxima(localDate('2024-10-16'));

  it('150 in TWK, 175 in TIU and 225 in TKP', () => {
    expect(maxima).toEqual({ twk: 150, tiu: 175, tkp: 225 });
    expect(skdTotal(maxima)).toBe(550);
  });

  it.each([
    ['twk', [true, false, null], 5],
    ['tiu', [true, true, null], 10],
    ['tkp', [5, 1, null], 6],
    ['tkp', [], 0],
  ] as const)('%s answered %j gives %i', (section, answers, points) => {
    expect(sectionPoints(section, answers)).toBe(points);
  });

  it.each([
    [{ twk: 150, tiu: 175, tkp: 225 }, []],
    [{ twk: 0, tiu: 0, tkp: 0 }, []],
    [{ twk: 155, tiu: 180, tkp: 226 }, ['twk', 'tiu', 'tkp']],
    [{ twk: 64, tiu: 80, tkp: 166 }, ['twk']],
    [{ twk: 65, tiu: -5, tkp: 166.5 }, ['tiu', 'tkp']],
  ])('%j is refused in %j', (points, sections) => {
    expect(skdPointsRejections(points, maxima).map(({ path }) => path[0])).toEqual(sections);
  });
});

describe('Who stays below the threshold of their kind of formation does not pass. (KepmenPANRB 321/2024)', () => {
  const cases: [FormationKind, [number, number, number], string[]][] = [
    ['UMUM', [65, 80, 166], []],
    ['UMUM', [60, 80, 166], ['twk']],
    ['UMUM', [65, 75, 166], ['tiu']],
    ['UMUM', [65, 80, 165], ['tkp']],
    ['UMUM', [150, 175, 165], ['tkp']],
    ['CUMLAUDE', [60, 85, 166], []],
    ['CUMLAUDE', [60, 85, 165], ['total']],
    ['CUMLAUDE', [100, 80, 200], ['tiu']],
    ['DIASPORA', [60, 85, 166], []],
    ['DIASPORA', [60, 85, 165], ['total']],
    ['DISABILITAS', [60, 60, 166], []],
    ['DISABILITAS', [60, 60, 165], ['total']],
    ['DISABILITAS', [100, 55, 200], ['tiu']],
    ['PAPUA', [60, 60, 166], []],
    ['PAPUA', [60, 55, 170], ['tiu', 'total']],
    ['DAERAH_TERTINGGAL', [60, 60, 166], []],
    ['DAERAH_TERTINGGAL', [55, 60, 170], ['total']],
  ];

  it.each(cases)('%s with TWK, TIU, TKP %j lacks %j', (kind, [twk, tiu, tkp], lacking) => {
    expect(belowThreshold({ twk, tiu, tkp }, kind, cpns2024)).toEqual(lacking);
  });
});
