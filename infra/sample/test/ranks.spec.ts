import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Row, type WrittenSample, writtenSample, yearsBetween } from './written-sample.fixture.ts';

let sample: WrittenSample;
/** PNS and CPNS: those with a rank that rises. */
let ranked: Row[];

beforeAll(async () => {
  sample = await writtenSample({ seed: 7 });
  ranked = sample.employees.filter((row) => row['STATUS CPNS PNS'] !== 'PPPK');
});

const ORDER = 'I/a I/b I/c I/d II/a II/b II/c II/d III/a III/b III/c III/d IV/a IV/b IV/c IV/d IV/e'.split(
  ' ',
);
const rank = (grade: string): number => ORDER.indexOf(grade);
const isBetween = (grade: string, lowest: string, highest: string): boolean =>
  rank(grade) >= rank(lowest) && rank(grade) <= rank(highest);
const breaking = (rule: (row: Row) => boolean, among: readonly Row[] = ranked): (string | undefined)[] =>
  among.filter((row) => !rule(row)).map((row) => row['PNS ID']);

describe('the rank of a sample person', () => {
  it('has the code of the national agency', () => {
    const code = (grade: string): string => {
      const [class_, letter] = grade.split('/') as [string, string];
      return `${['I', 'II', 'III', 'IV'].indexOf(class_) + 1}${'abcde'.indexOf(letter) + 1}`;
    };
    const follows = (row: Row): boolean =>
      row['GOL AWAL ID'] === code(row['GOL AWAL NAMA']!) &&
      row['GOL AKHIR ID'] === code(row['GOL AKHIR NAMA']!);
    expect(breaking(follows)).toEqual([]);
  });

  it.each([
    ['21', 'IV/c', 'IV/d'],
    ['22', 'IV/b', 'IV/c'],
    ['31', 'IV/a', 'IV/b'],
    ['32', 'III/d', 'IV/a'],
    ['41', 'III/c', 'III/d'],
    ['42', 'III/b', 'III/c'],
  ])('lies within the range of echelon %s', (echelon, lowest, highest) => {
    const holders = ranked.filter((row) => row['ESELON ID'] === echelon);
    expect(holders.length).toBeGreaterThan(0);
    expect(breaking((row) => isBetween(row['GOL AKHIR NAMA']!, lowest, highest), holders)).toEqual([]);
  });

  it.each([
    ['Pemula', 'II/a', 'II/b'],
    ['Terampil', 'II/c', 'II/d'],
    ['Mahir', 'III/a', 'III/b'],
    ['Penyelia', 'III/c', 'III/d'],
    ['Ahli Pertama', 'III/a', 'III/b'],
    ['Ahli Muda', 'III/c', 'III/d'],
    ['Ahli Madya', 'IV/a', 'IV/c'],
  ])('lies within the range of the level %s', (level, lowest, highest) => {
    const holders = ranked.filter(
      (row) => row['JENIS JABATAN ID'] === '2' && row['JABATAN NAMA']!.endsWith(` ${level}`),
    );
    expect(holders.length).toBeGreaterThan(0);
    expect(breaking((row) => isBetween(row['GOL AKHIR NAMA']!, lowest, highest), holders)).toEqual([]);
  });

  it('stays below the ceiling of the education where promotion is regular', () => {
    const ceilings: Record<string, string> = {
      '05': 'II/a',
      '10': 'II/c',
      '15': 'III/b',
      '17': 'III/b',
      '25': 'III/b',
      '30': 'III/c',
      '35': 'III/d',
      '40': 'III/d',
      '45': 'IV/a',
    };
    const isRegular = (row: Row): boolean =>
      row['JENIS JABATAN ID'] === '4' || Number(row['TINGKAT PENDIDIKAN ID']) < 35;
    const regular = ranked.filter(isRegular);
    expect(regular.length).toBeGreaterThan(1000);
    expect(
      breaking(
        (row) => isBetween(row['GOL AKHIR NAMA']!, 'I/a', ceilings[row['TINGKAT PENDIDIKAN ID']!]!),
        regular,
      ),
    ).toEqual([]);
  });

  it('was reached in at least four years a step', () => {
    const follows = (row: Row): boolean => {
      const steps = rank(row['GOL AKHIR NAMA']!) - rank(row['GOL AWAL NAMA']!);
      return steps >= 0 && yearsBetween(row['TMT CPNS']!, row['TMT GOLONGAN']!) >= 4 * steps;
    };
    expect(breaking(follows)).toEqual([]);
  });

  it('took effect in a period of its time', () => {
    const promoted = ranked.filter((row) => row['TMT GOLONGAN'] !== row['TMT CPNS']);
    const follows = (row: Row): boolean => {
      const [year, month, day] = row['TMT GOLONGAN']!.split('-') as [string, string, string];
      if (day !== '01') return false;
      if (`${year}-${month}` >= '2025-10') return true;
      return year >= '2024' ? Number(month) % 2 === 0 : month === '04' || month === '10';
    };
    expect(breaking(follows, promoted)).toEqual([]);
  });

  it('has the service since the appointment, less five years from class II to III and six from I to II', () => {
    const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
    const follows = (row: Row): boolean => {
      const [first, now] = [row['GOL AWAL NAMA']!, row['GOL AKHIR NAMA']!];
      // The columns I/b-d and II/b-d of the salary table begin at three years.
      const begins = /^II?\/[bcd]$/.test(first) ? 36 : 0;
      const toSecond = first.startsWith('I/') && !now.startsWith('I/') ? 72 : 0;
      const toThird = /^II?\//.test(first) && /^I(II|V)\//.test(now) ? 60 : 0;
      const served = monthsOf(row['TMT GOLONGAN']!) - monthsOf(row['TMT CPNS']!);
      const service = Number(row['MK TAHUN']) * 12 + Number(row['MK BULAN']);
      return service === begins + served - toSecond - toThird && Number(row['MK BULAN']) < 12;
    };
    expect(breaking(follows)).toEqual([]);
  });

  it('is a grade by education for a PPPK, without an id', () => {
    const byEducation: Record<string, string> = {
      '05': 'I',
      '10': 'IV',
      '15': 'V',
      '17': 'V',
      '30': 'VII',
      '35': 'IX',
      '40': 'IX',
    };
    const contracts = sample.employees.filter((row) => row['STATUS CPNS PNS'] === 'PPPK');
    const follows = (row: Row): boolean =>
      row['GOL AKHIR NAMA'] === byEducation[row['TINGKAT PENDIDIKAN ID']!] && row['GOL AKHIR ID'] === '';
    expect(breaking(follows, contracts)).toEqual([]);
  });
});
