import { localDate } from '@asn/civil-date';
import { expect, it } from '@jest/globals';
import type { Requirement } from './required-level.rule.ts';
import { timelineOf } from './timeline.ts';

it('what a position requires over time has a period for each level, without a seam where nothing changed', () => {
  const position = { id: 'p', kind: 'PELAKSANA', echelon: null, title: 'Pengelola' };
  const wide = { kind: 'PELAKSANA', positionId: null, echelon: null, jfLevel: null, source: 'Perbup' };
  const own = { ...wide, kind: null, positionId: 'p' };
  const rows: Requirement[] = [
    { ...wide, number: 1, competency: 'M1', level: 2, from: localDate('2025-01-01') },
    { ...wide, number: 2, competency: 'M1', level: 2, from: localDate('2025-06-01') },
    { ...own, number: 3, competency: 'M1', level: 3, from: localDate('2026-01-01') },
    { ...own, number: 4, competency: 'M1', level: 0, from: localDate('2027-01-01') },
    { ...wide, number: 5, competency: 'M2', level: 1, from: localDate('2026-01-01') },
  ];
  expect(timelineOf(rows, position)).toEqual([
    { competency: 'M1', level: 2, from: '2025-01-01', to: '2026-01-01' },
    { competency: 'M1', level: 3, from: '2026-01-01', to: '2027-01-01' },
    { competency: 'M2', level: 1, from: '2026-01-01', to: null },
  ]);
});
