import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { daysOfChange, requiredLevels, type Position, type Requirement } from './required-level.rule.ts';

let number = 0;
const requirement = (changes: Partial<Requirement>): Requirement => ({
  number: (number += 1),
  positionId: null,
  kind: changes.positionId === undefined ? 'FUNGSIONAL' : null,
  echelon: null,
  jfLevel: null,
  competency: 'M1',
  level: 2,
  from: localDate('2026-01-01'),
  source: 'Perbup 1/2026',
  ...changes,
});
const teacher: Position = { id: 'teacher', kind: 'FUNGSIONAL', echelon: null, title: 'Guru Ahli Muda' };
const on = (day: string, rows: Requirement[], position = teacher) =>
  requiredLevels(rows, position, localDate(day)).map(({ level, scope }) => `${level} ${scope}`);

describe('the level that a position requires', () => {
  const kind = requirement({ level: 1 });
  const level = requirement({ level: 2, jfLevel: 'AHLI_MUDA' });
  const own = requirement({ level: 4, positionId: 'teacher' });

  it('is its own, before that of its level, before that of its kind', () => {
    expect(on('2026-06-01', [own, level, kind])).toEqual(['4 POSITION']);
    expect(on('2026-06-01', [kind, level])).toEqual(['2 JF_LEVEL']);
    expect(on('2026-06-01', [kind])).toEqual(['1 KIND']);
  });

  it('is that of its echelon before that of its kind, and of no other echelon', () => {
    const head = { id: 'head', kind: 'ADMINISTRATOR', echelon: 'III.a', title: 'Kepala Bagian' };
    const rows = [
      requirement({ kind: 'ADMINISTRATOR', level: 3 }),
      requirement({ kind: 'ADMINISTRATOR', echelon: 'III.a', level: 4 }),
    ];
    expect(on('2026-06-01', rows, head)).toEqual(['4 ECHELON']);
    expect(on('2026-06-01', rows, { ...head, echelon: 'III.b' })).toEqual(['3 KIND']);
  });

  it('holds from its first day on', () => {
    const later = requirement({ level: 3, from: localDate('2026-07-01') });
    expect(on('2025-12-31', [kind, later])).toEqual([]);
    expect(on('2026-06-30', [kind, later])).toEqual(['1 KIND']);
    expect(on('2026-07-01', [kind, later])).toEqual(['3 KIND']);
  });

  it('stays the nearer one when a wider one begins later', () => {
    expect(on('2026-08-01', [own, requirement({ level: 5, from: localDate('2026-07-01') })])).toEqual([
      '4 POSITION',
    ]);
  });

  it('is ended by a level 0, which a wider default does not fill', () => {
    const none = requirement({ level: 0, positionId: 'teacher', from: localDate('2026-07-01') });
    expect(on('2026-06-30', [kind, own, none])).toEqual(['4 POSITION']);
    expect(on('2026-07-01', [kind, own, none])).toEqual([]);
  });

  it('about the same day is the one recorded last', () => {
    expect(on('2026-06-01', [requirement({ level: 5 }), requirement({ level: 3 })])).toEqual(['3 KIND']);
  });

  it('is of no other position, kind or level', () => {
    expect(
      on('2026-06-01', [
        requirement({ positionId: 'other' }),
        requirement({ kind: 'PELAKSANA' }),
        requirement({ jfLevel: 'AHLI_MADYA' }),
      ]),
    ).toEqual([]);
  });
});

it('the levels of a position may change on the days on which a requirement about it begins', () => {
  const rows = [
    requirement({ from: localDate('2026-07-01') }),
    requirement({ from: localDate('2026-01-01'), positionId: 'teacher' }),
    requirement({ from: localDate('2026-03-01'), kind: 'PELAKSANA' }),
    requirement({ from: localDate('2026-07-01'), competency: 'M2' }),
  ];
  expect(daysOfChange(rows, teacher)).toEqual(['2026-01-01', '2026-07-01']);
});
