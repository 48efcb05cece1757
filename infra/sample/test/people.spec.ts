import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  countBy,
  type Row,
  type WrittenSample,
  writtenSample,
  yearsBetween,
} from './written-sample.fixture.ts';

let sample: WrittenSample;
let people: Row[];

beforeAll(async () => {
  sample = await writtenSample();
  people = sample.employees;
});

const isContract = (row: Row): boolean => row['STATUS CPNS PNS'] === 'PPPK';
/** Those of the people that break a rule; by `PNS ID`, so that a failure can be looked up. */
const breaking = (rule: (row: Row) => boolean, among: readonly Row[] = people): (string | undefined)[] =>
  among.filter((row) => !rule(row)).map((row) => row['PNS ID']);

describe('numbers of the sample people', () => {
  it('begin with the birth date, have the sex at place 15, and a serial that is not 000', () => {
    const follows = (row: Row): boolean => {
      const nip = row['NIP BARU']!;
      const born = row['TANGGAL LAHIR']!.replaceAll('-', '');
      const sex = row['JENIS KELAMIN'] === 'M' ? '1' : '2';
      return /^\d{18}$/.test(nip) && nip.startsWith(born) && nip[14] === sex && !nip.endsWith('000');
    };
    expect(breaking(follows)).toEqual([]);
  });

  it('have the month of appointment in a NIP, and the year and a 2 in a NI PPPK', () => {
    const follows = (row: Row): boolean => {
      const [year, month] = row['TMT CPNS']!.split('-');
      const middle = row['NIP BARU']!.slice(8, 14);
      return isContract(row) ? middle.startsWith(`${year}2`) : middle === `${year}${month}`;
    };
    expect(breaking(follows)).toEqual([]);
  });

  it('have the birth date in a NIK, a woman’s day 40 higher', () => {
    const follows = (row: Row): boolean => {
      const [year, month, day] = row['TANGGAL LAHIR']!.split('-');
      const shown = Number(day) + (row['JENIS KELAMIN'] === 'F' ? 40 : 0);
      const expected = `${String(shown).padStart(2, '0')}${month}${year!.slice(2)}`;
      return /^\d{16}$/.test(row['NIK']!) && row['NIK']!.slice(6, 12) === expected;
    };
    expect(breaking(follows)).toEqual([]);
  });

  it.each(['PNS ID', 'NIP BARU', 'NIK'])('are nobody else’s: %s', (column) => {
    expect(new Set(people.map((row) => row[column])).size).toBe(people.length);
  });

  it('reach nobody: example domains and a prefix that no operator has', () => {
    const follows = (row: Row): boolean =>
      /^(|[a-z.]+\.\d+@example\.com)$/.test(row['EMAIL']!) &&
      /^(|[a-z.]+\.\d+@example\.go\.id)$/.test(row['EMAIL GOV']!) &&
      /^080000\d{6}$/.test(row['NOMOR HP']!);
    expect(breaking(follows)).toEqual([]);
  });
});

describe('dates of the sample people', () => {
  it('are days of the calendar that have come', () => {
    const columns = Object.keys(people[0]!).filter((column) => /^(TMT|TANGGAL)/.test(column));
    expect(columns).toHaveLength(7);
    const isPast = (date: string): boolean =>
      date === '' ||
      (new Date(`${date}T00:00Z`).toISOString().startsWith(date) && date <= sample.manifest.asOf);
    expect(breaking((row) => columns.every((column) => isPast(row[column]!)))).toEqual([]);
  });

  it('make a CPNS young and appointed within the year, a PNS permanent after a year at least', () => {
    const age = (row: Row): number => yearsBetween(row['TANGGAL LAHIR']!, row['TMT CPNS']!);
    const candidates = people.filter((row) => row['STATUS CPNS PNS'] === 'CPNS');
    const permanent = people.filter((row) => row['STATUS CPNS PNS'] === 'PNS');
    expect(breaking((row) => age(row) >= 18 && age(row) <= 29 && row['TMT PNS'] === '', candidates)).toEqual(
      [],
    );
    expect(breaking((row) => yearsBetween(row['TMT CPNS']!, sample.manifest.asOf) < 1, candidates)).toEqual(
      [],
    );
    expect(breaking((row) => age(row) >= 18 && age(row) <= 35, permanent)).toEqual([]);
    expect(breaking((row) => yearsBetween(row['TMT CPNS']!, row['TMT PNS']!) >= 1, permanent)).toEqual([]);
  });

  it('make a PPPK at least 20 at the start of the contract', () => {
    const contracts = people.filter(isContract);
    const follows = (row: Row): boolean => yearsBetween(row['TANGGAL LAHIR']!, row['TMT CPNS']!) >= 20;
    expect(breaking(follows, contracts)).toEqual([]);
  });

  it('leave nobody in service past the retirement age', () => {
    const retirementAge = (row: Row): number => {
      if (['21', '22'].includes(row['ESELON ID']!) || row['JABATAN NAMA']!.startsWith('Guru ')) return 60;
      return row['JABATAN NAMA']!.endsWith('Ahli Madya') ? 60 : 58;
    };
    const isInService = (row: Row): boolean => {
      const [year, month] = row['TANGGAL LAHIR']!.split('-').map(Number) as [number, number];
      const retires = new Date(Date.UTC(year + retirementAge(row), month, 1)).toISOString().slice(0, 10);
      return retires > sample.manifest.asOf;
    };
    expect(breaking(isInService)).toEqual([]);
  });

  it('put the last degree after childhood and before the day of the export', () => {
    const follows = (row: Row): boolean => {
      const graduated = Number(row['TAHUN LULUS']);
      return graduated >= Number(row['TANGGAL LAHIR']!.slice(0, 4)) + 12 && graduated <= 2026;
    };
    expect(breaking(follows)).toEqual([]);
  });
});

describe('names of the sample people', () => {
  const having = (pattern: RegExp, column = 'NAMA'): number =>
    people.filter((row) => pattern.test(row[column]!)).length;

  it('have the forms that imports stumble over', () => {
    expect(having(/^\S+$/)).toBeGreaterThan(200);
    expect(having(/ (bin|binti) /i)).toBeGreaterThan(50);
    expect(having(/\p{L}'\p{L}/u)).toBeGreaterThan(100);
    expect(having(/ \p{Lu}\.$/u)).toBeGreaterThan(50);
    expect(having(/, /, 'GELAR BELAKANG')).toBeGreaterThan(100);
  });

  it('are names: letters, apostrophes, points and single spaces', () => {
    expect(breaking((row) => /^[\p{L}'.]+( [\p{L}'.]+)*$/u.test(row['NAMA']!))).toEqual([]);
  });
});

describe('the sample people as a whole', () => {
  it('are teachers and health workers for the most part', () => {
    const { teaching, health } = sample.manifest.counts.byWork;
    const healthJobs =
      /^(Dokter|Perawat|Bidan|Apoteker|Asisten Apoteker|Nutrisionis|Tenaga|Pranata Lab|Perekam)/;
    const counted = people.filter(
      (row) => /^Guru /.test(row['JABATAN NAMA']!) || healthJobs.test(row['JABATAN NAMA']!),
    );
    expect(counted.length / people.length).toBeGreaterThan(0.5);
    expect((teaching + health) / people.length).toBeGreaterThan(0.5);
  });

  it('are PNS, CPNS, PPPK and part-time PPPK, nearly all in active service', () => {
    const kinds = countBy(people, 'JENIS PEGAWAI NAMA');
    expect(kinds['PPPK']).toBeGreaterThan(1000);
    expect(kinds['PPPK Paruh Waktu']).toBeGreaterThan(500);
    const standings = countBy(people, 'KEDUDUKAN HUKUM ID');
    expect(standings['01']! + standings['71']!).toBeGreaterThan(people.length * 0.98);
    expect(Object.keys(standings).length).toBeGreaterThan(3);
    expect(breaking((row) => isContract(row) === (row['KEDUDUKAN HUKUM ID'] === '71'))).toEqual([]);
  });

  it('are as educated as their work asks: teachers by S-1 mostly, high offices by S-2 mostly', () => {
    const share = (among: Row[], levels: string[]): number =>
      among.filter((row) => levels.includes(row['TINGKAT PENDIDIKAN ID']!)).length / among.length;
    const teachers = people.filter((row) => row['JABATAN NAMA']!.startsWith('Guru '));
    const high = people.filter((row) => ['21', '22'].includes(row['ESELON ID']!));
    expect(share(teachers, ['40', '45'])).toBeGreaterThan(0.95);
    expect(share(high, ['45'])).toBeGreaterThan(0.5);
  });
});
