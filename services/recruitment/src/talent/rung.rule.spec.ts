import { expect, it } from '@jest/globals';
import { rungOf } from './rung.rule.ts';

it.each<[string | null, string | null, number | null]>([
  ['PELAKSANA', 'Pengadministrasi', 1],
  ['PENGAWAS', 'Lurah', 2],
  ['ADMINISTRATOR', 'Camat', 3],
  ['JPT_PRATAMA', 'Kepala Dinas', 4],
  ['JPT_MADYA', 'Deputi', 5],
  ['FUNGSIONAL', 'Arsiparis Penyelia', 1],
  ['FUNGSIONAL', 'Guru Ahli Pertama', 1],
  ['FUNGSIONAL', 'Guru Ahli Muda', 2],
  ['FUNGSIONAL', 'Guru Madya', 3],
  ['FUNGSIONAL', 'Dokter Ahli Utama ', 4],
  ['FUNGSIONAL', 'Guru', null],
  ['FUNGSIONAL', null, null],
  ['SOMETHING', 'else', null],
  [null, null, null],
])('%p %p stands on rung %p', (kind, title, rung) => {
  expect(rungOf(kind, title)).toBe(rung);
});
