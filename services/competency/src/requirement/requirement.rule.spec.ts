import { expect, it } from '@jest/globals';
import { requirementRejections } from './requirement.rule.ts';

const input = { position: null, kind: 'FUNGSIONAL', echelon: null, jfLevel: null, level: 3 };
const codes = (changes: Partial<Record<keyof typeof input, string | number | null>>, known = {}) =>
  requirementRejections(
    { ...input, ...(changes as object) },
    { competency: true, position: true, ...known },
  ).map(({ code, path }) => `${code} ${path.join('.')}`);

it.each<[string, Parameters<typeof codes>[0], string[]]>([
  ['a kind', {}, []],
  ['a kind and its level', { jfLevel: 'AHLI_MUDA' }, []],
  ['a kind and its echelon', { kind: 'ADMINISTRATOR', echelon: 'III.b' }, []],
  ['one position', { kind: null, position: 'p' }, []],
  ['none (0)', { level: 0 }, []],
  ['level 5', { level: 5 }, []],
  ['level 6', { level: 6 }, ['LEVEL_UNKNOWN level']],
  ['level -1', { level: -1 }, ['LEVEL_UNKNOWN level']],
  ['nothing', { kind: null }, ['SCOPE_UNCLEAR kind']],
  ['a position and a kind', { position: 'p' }, ['SCOPE_UNCLEAR kind']],
  ['a position and an echelon', { kind: null, position: 'p', echelon: 'III.a' }, ['SCOPE_UNCLEAR kind']],
  ['a kind that is none', { kind: 'RAJA' }, ['CODE_UNKNOWN kind']],
  ['a level that is none', { jfLevel: 'AHLI' }, ['CODE_UNKNOWN jfLevel']],
  ['a level of an administrator', { kind: 'PENGAWAS', jfLevel: 'AHLI_MUDA' }, ['JF_LEVEL_OF_OTHER jfLevel']],
  ['an echelon of a pelaksana', { kind: 'PELAKSANA', echelon: 'IV.a' }, ['ECHELON_OF_OTHER echelon']],
  ['an echelon that is none', { kind: 'PENGAWAS', echelon: 'IVa' }, ['CODE_UNKNOWN echelon']],
])('a requirement of %s', (_, changes, rejections) => {
  expect(codes(changes)).toEqual(rejections);
});

it('a requirement is about what is known', () => {
  expect(codes({ kind: null, position: 'p' }, { competency: false, position: false })).toEqual([
    'POSITION_UNKNOWN position',
    'COMPETENCY_UNKNOWN competency',
  ]);
});
