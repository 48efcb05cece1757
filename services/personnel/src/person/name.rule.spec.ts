import { describe, expect, it } from '@jest/globals';
import { nameRejections } from './name.rule.ts';

describe('a name', () => {
  it.each([
    'Suharto',
    "Ma'ruf",
    "'Aisyah",
    'SITI  AMINAH',
    'Ny. R. A. Kartini, alm.',
    'O',
    'Á',
    'N. 2 Rahman',
    'a'.repeat(200),
  ])('%s may stand', (name) => {
    expect(nameRejections(name)).toEqual([]);
  });

  it.each([
    ['-', 'NAME_WITHOUT_LETTER'],
    ['12345', 'NAME_WITHOUT_LETTER'],
    ['', 'NAME_WITHOUT_LETTER'],
    ['a'.repeat(201), 'NAME_TOO_LONG'],
  ])('%s is refused with %s', (name, code) => {
    expect(nameRejections(name).map((refused) => refused.code)).toEqual([code]);
  });
});
