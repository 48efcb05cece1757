import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { courseForm, nationalRecordRule, readNationalRecord, trainingForm } from './national-record.rule.ts';

const course = (changes: Record<string, string>, today = '2026-03-01') => {
  const row = {
    namaKursus: 'Bimtek Arsip',
    institusiPenyelenggara: 'BPSDM',
    jumlahJam: '20',
    tanggalKursus: '28-02-2026',
    tanggalSelesaiKursus: '01-03-2026',
    ...changes,
  };
  const found = readNationalRecord(courseForm, row, localDate(today));
  return Array.isArray(found) ? found.map(({ code }) => code) : found;
};

describe('a course of the national form', () => {
  it.each([
    ['that ends today', {}, { to: '2026-03-01', kind: 'TECHNICAL', certificate: null }],
    ['that ends tomorrow', { tanggalSelesaiKursus: '2-3-2026' }, ['NOT_HELD_YET']],
    ['of one day', { tanggalSelesaiKursus: '' }, { from: '2026-02-28', to: '2026-02-28' }],
    ['by days of ISO', { tanggalKursus: '2026-02-27' }, { from: '2026-02-27' }],
    ['on a day that there is not', { tanggalKursus: '29-02-2026' }, ['CELL_NO_DATE']],
    ['of the year of its days', { tahunKursus: '2026' }, { hours: 20 }],
    ['of the year before', { tahunKursus: '2025' }, ['YEAR_DIFFERS']],
    ['with 0 hours', { jumlahJam: '0' }, ['HOURS_IMPOSSIBLE']],
    ['with half an hour', { jumlahJam: '0.5' }, ['CELL_NO_NUMBER']],
    ['without name and host', { namaKursus: ' ', institusiPenyelenggara: '-' }, ['CELL_EMPTY', 'CELL_EMPTY']],
    ['whose kind says more than its name', { jenisKursus: 'Seminar/Workshop' }, { kind: 'SEMINAR' }],
    ['whose words say nothing', { namaKursus: 'Arsip', jenisKursus: 'Lain' }, { kind: 'COURSE' }],
    ['with a number behind an apostrophe', { nomorSertipikat: "'007" }, { certificate: '007' }],
  ])('%s', (_, changes, expected) => {
    const found = course(changes);
    if (Array.isArray(expected)) expect(found).toEqual(expected);
    else expect(found).toMatchObject(expected);
  });

  it('is held on the first day of the year that its last day is in', () => {
    const days = { tanggalKursus: '31-12-2025', tanggalSelesaiKursus: '01-01-2026' };
    for (const tahunKursus of ['2025', '2026'])
      expect(course({ ...days, tahunKursus })).toMatchObject({ hours: 20 });
    expect(course({ ...days, tahunKursus: '2027' })).toEqual(['YEAR_DIFFERS']);
  });

  it('has other columns as a training', () => {
    const row = {
      latihanStrukturalNama: 'SPAMA',
      nomor: 'D/1',
      tanggal: '01-02-1999',
      tanggalSelesai: '30-04-1999',
      tahun: '1999',
      jumlahJam: '400',
      institusiPenyelenggara: 'LAN',
    };
    expect(readNationalRecord(trainingForm, row, localDate('2026-03-01'))).toMatchObject({
      kind: 'PKA',
      certificate: 'D/1',
      to: '1999-04-30',
    });
  });

  it('is what the printed rule says of its boundary', () =>
    expect(nationalRecordRule.boundary.run()).toBe(nationalRecordRule.boundary.expected));
});
