import { describe, expect, it } from '@jest/globals';
import { levelOf, type PositionLevel } from './level.rule.ts';
import type { PositionKind } from './position-kind.table.ts';

describe('the level of a position', () => {
  it.each<[string, PositionKind, PositionLevel | null]>([
    ['Perawat Terampil', 'FUNGSIONAL', 'TERAMPIL'],
    ['Polisi Pamong Praja Pemula', 'FUNGSIONAL', 'PEMULA'],
    ['Arsiparis Mahir', 'FUNGSIONAL', 'MAHIR'],
    ['Bidan Penyelia', 'FUNGSIONAL', 'PENYELIA'],
    ['Dokter Ahli Pertama', 'FUNGSIONAL', 'AHLI_PERTAMA'],
    ['GURU  AHLI  MUDA ', 'FUNGSIONAL', 'AHLI_MUDA'],
    ['Guru Madya', 'FUNGSIONAL', 'AHLI_MADYA'],
    ['Dokter Ahli Utama', 'FUNGSIONAL', 'AHLI_UTAMA'],
    ['Guru', 'FUNGSIONAL', null],
    ['Utama', 'FUNGSIONAL', null],
    ['Dokter Mudah', 'FUNGSIONAL', null],
    ['Operator Layanan Utama', 'PELAKSANA', null],
    ['Kepala Bidang Ahli Madya', 'ADMINISTRATOR', null],
  ])('%s (%s) is %s', (title, kind, level) => {
    expect(levelOf(kind, title)).toBe(level);
  });
});
