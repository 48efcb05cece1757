import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { facts, post } from '../talent/facts.fixture.ts';
import { standardFigures } from '../talent/standard-figures.table.ts';
import type { TalentFacts } from '../talent/talent-facts.ts';
import { careerConditions, lawOf, type AskedPosition } from './career-conditions.rule.ts';

const kadis = { kind: 'JPT_PRATAMA', title: 'Kepala Dinas', echelon: 'II.b' };
const camat = { kind: 'ADMINISTRATOR', title: 'Camat', echelon: 'III.a' };
const lurah = { kind: 'PENGAWAS', title: 'Lurah', echelon: 'IV.a' };
const guru = { kind: 'FUNGSIONAL', title: 'Guru Ahli Muda', echelon: null };

const judged = (position: AskedPosition, changes: Partial<TalentFacts> = {}) =>
  Object.fromEntries(
    careerConditions(facts(changes), position, lawOf(position)!, localDate('2026-11-25'), standardFigures, [
      standardFigures,
    ]).map(({ condition, met }) => [condition, met]),
  );

describe('what a position asks of a career', () => {
  it.each<[AskedPosition, Partial<TalentFacts>, object]>([
    [camat, {}, { EMPLOYMENT: true, EDUCATION: true, RANK: true, EXPERIENCE: true }],
    [camat, { employmentKind: 'PPPK' }, { EMPLOYMENT: false }],
    [camat, { employmentKind: null }, { EMPLOYMENT: null }],
    [camat, { educationLevel: '30' }, { EDUCATION: false }],
    [camat, { educationLevel: '35' }, { EDUCATION: true }],
    [lurah, { educationLevel: '30' }, { EDUCATION: true }],
    [lurah, { educationLevel: '25' }, { EDUCATION: false }],
    [lurah, { educationLevel: null }, { EDUCATION: null }],
    [camat, { grade: 'III/d' }, { RANK: false }],
    [{ ...camat, echelon: 'III.b' }, { grade: 'III/d' }, { RANK: true }],
    [lurah, { grade: 'III/c' }, { RANK: true }],
    [lurah, { grade: 'III/b' }, { RANK: false }],
    [lurah, { grade: 'IX' }, { RANK: null }],
    [lurah, { grade: null }, { RANK: null }],
    [{ ...kadis, echelon: 'II.a' }, { grade: 'IV/b' }, { RANK: false }],
    [kadis, { grade: 'IV/b' }, { RANK: true, EXPERIENCE: false, RELATED_EXPERIENCE: null, AGE: true }],
    [kadis, { posts: [post('ADMINISTRATOR', 'Camat', '2024-11-25')] }, { EXPERIENCE: true }],
    [kadis, { posts: [post('ADMINISTRATOR', 'Camat', '2024-11-26')] }, { EXPERIENCE: false }],
    [lurah, { posts: [post('PELAKSANA', 'Pengadministrasi', '2022-11-25')] }, { EXPERIENCE: true }],
    [lurah, { posts: [post('PELAKSANA', 'Pengadministrasi', '2022-11-26')] }, { EXPERIENCE: false }],
    // A pengawas retires at 58, so 53 is passed in the month before December 2026.
    [guru, { retiresOn: localDate('2031-01-01') }, { AGE: true, EDUCATION: true, RELATED_EXPERIENCE: null }],
    [guru, { retiresOn: localDate('2030-12-01') }, { AGE: null }],
    [guru, { retiresOn: localDate('2030-11-01') }, { AGE: false }],
    [guru, { retiresOn: null }, { AGE: null }],
  ])('%j of %j: %j', (position, changes, expected) => {
    expect(judged(position, changes)).toMatchObject(expected);
  });

  it('asks for nothing that the kind of position does not', () => {
    expect(Object.keys(judged({ kind: 'PELAKSANA', title: 'Pengadministrasi', echelon: null }))).toEqual([
      'EDUCATION',
    ]);
  });

  it('is not told of for a position without a level, nor for one that no regency has', () => {
    expect(lawOf({ kind: 'FUNGSIONAL', title: 'Pranata', echelon: null })).toBeNull();
    expect(lawOf({ kind: 'JPT_UTAMA', title: 'Kepala Lembaga', echelon: null })).toBeNull();
  });
});
