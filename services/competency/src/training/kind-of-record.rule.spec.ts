import { expect, it } from '@jest/globals';
import { kindOfRecord } from './kind-of-record.rule.ts';

it.each([
  ['', 'Pelatihan Kepemimpinan Nasional Tingkat II', 'PKN'],
  ['', 'Diklat PIM II', 'PKN'],
  ['', 'Diklatpim Tingkat III', 'PKA'],
  ['', 'Diklat PIM Tingkat III', 'PKA'],
  ['', 'SPAMA', 'PKA'],
  ['', 'PKA Angkatan III', 'PKA'],
  ['', 'Diklat PIM Tk. IV', 'PKP'],
  ['', 'ADUM', 'PKP'],
  ['', 'Prajabatan Golongan III', 'LATSAR'],
  ['', 'Pelatihan Dasar CPNS', 'LATSAR'],
  ['Pelatihan Fungsional', 'Auditor Ahli Pertama', 'FUNCTIONAL'],
  ['Seminar', 'Peran Kepemimpinan Administrator', 'SEMINAR'],
  ['', 'Bimtek Pengadaan Barang dan Jasa', 'TECHNICAL'],
  ['', 'Lokakarya Kurikulum', 'WORKSHOP'],
  ['', 'Bahasa Inggris', 'OTHER'],
])('%s "%s" is of the kind %s', (kind, name, expected) => {
  expect(kindOfRecord(kind, name, 'OTHER')).toBe(expected);
});
