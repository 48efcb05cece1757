import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { standardFigures } from '../talent/standard-figures.table.ts';
import { isAtMost } from './age.rule.ts';

const at = (day: string, kind: string | null, title: string, retiresOn: string | null, highest = 56) =>
  isAtMost(
    highest,
    { kind, title, retiresOn: retiresOn === null ? null : localDate(retiresOn) },
    localDate(day),
    [standardFigures],
  );

describe('at most 56', () => {
  // Born in March 1970: 57 in March 2027, retires on 1 April 2028 at 58.
  it.each<[string, boolean | null]>([
    ['2027-02-28', true],
    ['2027-03-01', null],
    ['2027-03-31', null],
    ['2027-04-01', false],
  ])('on %s: %p', (day, met) => {
    expect(at(day, 'ADMINISTRATOR', 'Camat', '2028-04-01')).toBe(met);
  });

  // The same birth, by the age at which each position retires.
  it.each([
    ['JPT_PRATAMA', 'Kepala Dinas', '2030-04-01'],
    ['PENGAWAS', 'Lurah', '2028-04-01'],
    ['FUNGSIONAL', 'Auditor Ahli Madya', '2030-04-01'],
    ['FUNGSIONAL', 'Dokter Ahli Utama', '2035-04-01'],
    ['FUNGSIONAL', 'Arsiparis Penyelia', '2028-04-01'],
    ['FUNGSIONAL', 'Guru Ahli Pertama', '2030-04-01'],
  ])('of a %s, %s', (kind, title, retiresOn) => {
    expect(at('2027-02-28', kind, title, retiresOn)).toBe(true);
    expect(at('2027-04-01', kind, title, retiresOn)).toBe(false);
  });

  it('is not known without the day of retirement, the position or its level', () => {
    expect(at('2026-11-25', 'ADMINISTRATOR', 'Camat', null)).toBeNull();
    expect(at('2026-11-25', null, '', '2028-04-01')).toBeNull();
    expect(at('2026-11-25', 'FUNGSIONAL', 'Pranata', '2028-04-01')).toBeNull();
  });
});
