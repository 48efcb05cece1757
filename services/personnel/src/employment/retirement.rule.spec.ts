import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { levelOf } from '../position/level.rule.ts';
import type { PositionKind } from '../position/position-kind.table.ts';
import { retirementAges, type RetirementAge } from './retirement-age.table.ts';
import { retirementOf } from './retirement.rule.ts';

const retires = (birthDate: string, kind: PositionKind, title: string, ages = retirementAges) => {
  const found = retirementOf(localDate(birthDate), { kind, level: levelOf(kind, title), title }, ages);
  return found === null ? null : `${found.on} at ${found.age} by ${found.law.number}`;
};

describe('retirement by age', () => {
  it.each<[string, PositionKind, string, string | null]>([
    ['1968-12-31', 'FUNGSIONAL', 'Auditor Ahli Madya', '2029-01-01 at 60 by UU 20/2023'],
    ['1969-01-01', 'FUNGSIONAL', 'Auditor Ahli Madya', '2029-02-01 at 60 by UU 20/2023'],
    ['1968-12-31', 'FUNGSIONAL', 'Auditor Ahli Muda', '2027-01-01 at 58 by UU 20/2023'],
    ['1968-12-31', 'FUNGSIONAL', 'Auditor Ahli Pertama', '2027-01-01 at 58 by UU 20/2023'],
    ['1968-12-31', 'FUNGSIONAL', 'Perawat Penyelia', '2027-01-01 at 58 by UU 20/2023'],
    ['1968-12-31', 'FUNGSIONAL', 'Dokter Ahli Utama', '2034-01-01 at 65 by UU 20/2023'],
    ['1968-12-31', 'FUNGSIONAL', 'Guru Ahli Pertama', '2029-01-01 at 60 by UU 14/2005'],
    ['1968-12-31', 'FUNGSIONAL', 'Guru Ahli Utama', '2029-01-01 at 60 by UU 14/2005'],
    ['1968-12-31', 'FUNGSIONAL', 'Gurubesar Ahli Muda', '2027-01-01 at 58 by UU 20/2023'],
    ['1968-12-31', 'FUNGSIONAL', 'Auditor', null],
    ['1968-02-29', 'JPT_PRATAMA', 'Kepala Dinas', '2028-03-01 at 60 by UU 20/2023'],
    ['1968-02-29', 'ADMINISTRATOR', 'Camat', '2026-03-01 at 58 by UU 20/2023'],
    ['1968-11-30', 'PENGAWAS', 'Lurah', '2026-12-01 at 58 by UU 20/2023'],
    ['1968-11-30', 'PELAKSANA', 'Pengadministrasi Perkantoran', '2026-12-01 at 58 by UU 20/2023'],
    // Each law holds from its own day on.
    ['1957-11-30', 'PELAKSANA', 'Pengadministrasi', '2013-12-01 at 56 by PP 32/1979'],
    ['1957-12-31', 'PELAKSANA', 'Pengadministrasi', '2014-01-01 at 56 by PP 32/1979'],
    ['1958-01-01', 'PELAKSANA', 'Pengadministrasi', '2016-02-01 at 58 by UU 5/2014'],
    ['1957-03-31', 'FUNGSIONAL', 'Dokter Ahli Utama', '2017-04-01 at 60 by UU 5/2014'],
    ['1957-04-01', 'FUNGSIONAL', 'Dokter Ahli Utama', '2022-05-01 at 65 by PP 11/2017'],
    ['1965-09-30', 'PELAKSANA', 'Pengadministrasi', '2023-10-01 at 58 by PP 11/2017'],
    ['1965-10-01', 'PELAKSANA', 'Pengadministrasi', '2023-11-01 at 58 by UU 20/2023'],
  ])('of somebody born on %s who holds %s %s is %s', (birthDate, kind, title, expected) => {
    expect(retires(birthDate, kind, title)).toBe(expected);
  });

  const changed = (age: number): RetirementAge[] => [
    ...retirementAges,
    {
      category: 'PELAKSANA',
      from: localDate('2027-07-15'),
      age,
      law: { number: 'UU 1/2027', date: localDate('2027-07-15'), article: 'art. 1' },
    },
  ];

  it.each([
    [57, '1969-06-30', '2027-07-01 at 58 by UU 20/2023', 'retires before the new age begins'],
    [57, '1969-07-01', '2027-08-01 at 57 by UU 1/2027', 'is older already: retires when the new age begins'],
    [57, '1970-07-31', '2027-08-01 at 57 by UU 1/2027', 'reaches the lower age just then'],
    [57, '1970-08-01', '2027-09-01 at 57 by UU 1/2027', 'reaches the lower age a month later'],
    [60, '1969-06-30', '2027-07-01 at 58 by UU 20/2023', 'retires before the age is raised'],
    [60, '1969-07-01', '2029-08-01 at 60 by UU 1/2027', 'serves until the raised age'],
  ])('when the age becomes %i: somebody born on %s: %s (%s)', (age, birthDate, expected) => {
    expect(retires(birthDate, 'PELAKSANA', 'Pengadministrasi', changed(age))).toBe(expected);
  });
});
