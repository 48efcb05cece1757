import { describe, expect, it } from '@jest/globals';
import { jfLevelOf } from './jf-level.rule.ts';

describe('the level of a functional position', () => {
  it.each([
    ['FUNGSIONAL', 'Guru Ahli Madya', 'AHLI_MADYA'],
    ['FUNGSIONAL', 'Guru Madya', 'AHLI_MADYA'],
    ['FUNGSIONAL', ' Perawat  Terampil ', 'TERAMPIL'],
    ['FUNGSIONAL', 'Pranata Komputer', null],
    ['FUNGSIONAL', 'Utama', null],
    ['PELAKSANA', 'Pengadministrasi Madya', null],
  ])('%s "%s": %s', (kind, title, level) => {
    expect(jfLevelOf(kind, title)).toBe(level);
  });
});
