import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Row, type WrittenSample, writtenSample } from './written-sample.fixture.ts';

let sample: WrittenSample;
let unitById: Map<string, Row>;
let personById: Map<string, Row>;

beforeAll(async () => {
  sample = await writtenSample();
  unitById = new Map(sample.units.map((unit) => [unit['Id']!, unit]));
  personById = new Map(sample.employees.map((row) => [row['PNS ID']!, row]));
});

const nameOf = (unit: Row): string => unit['NamaUnor']!.replace(/^-+/, '');

describe('the units of the sample', () => {
  it('are a tree with one root that nobody heads', () => {
    const roots = sample.units.filter((unit) => unit['DiatasanId'] === '');
    expect(roots.map((root) => [nameOf(root), root['PemimpinPnsId']])).toEqual([
      ['Pemerintah Kabupaten Bungo', ''],
    ]);
    for (const unit of sample.units) {
      let steps = 0;
      for (let at = unit; at['DiatasanId'] !== ''; at = unitById.get(at['DiatasanId']!)!) {
        expect(++steps).toBeLessThan(6);
      }
      expect(/^-*/.exec(unit['NamaUnor']!)![0]).toHaveLength(2 * steps);
    }
    expect(unitById.size).toBe(sample.units.length);
  });

  it('have the Sekretariat Daerah as the only one of echelon II.a, directly below the root', () => {
    const highest = sample.units.filter((unit) => unit['EselonId'] === '21');
    expect(highest.map(nameOf)).toEqual(['Sekretariat Daerah']);
    expect(unitById.get(highest[0]!['DiatasanId']!)!['DiatasanId']).toBe('');
  });

  it('do not always come after their parent in the file', () => {
    const seen = new Set<string>();
    const early = sample.units.filter((unit) => {
      seen.add(unit['Id']!);
      return unit['DiatasanId'] !== '' && !seen.has(unit['DiatasanId']!);
    });
    expect(early.length).toBeGreaterThan(100);
  });

  it('are 220 primary and 60 junior secondary schools of different names, named as the real ones are', () => {
    const schools = sample.units.map(nameOf).filter((name) => /^(SD|SMP) /.test(name));
    const primary = schools.filter((name) => /^SD Negeri \d{3}\/II \S/.test(name));
    const secondary = schools.filter((name) => /^SMP Negeri \d+ \S/.test(name));
    expect([primary.length, secondary.length, new Set(schools).size]).toEqual([220, 60, 280]);
    expect(new Set(primary.map((name) => name.slice(0, 14))).size).toBe(220);
  });
});

describe('the heads of the sample', () => {
  it('are people of the unit they head', () => {
    const headed = sample.units.filter((unit) => unit['PemimpinPnsId'] !== '');
    const wrong = headed.filter((unit) => personById.get(unit['PemimpinPnsId']!)?.['UNOR ID'] !== unit['Id']);
    expect(wrong).toEqual([]);
    expect(new Set(headed.map((unit) => unit['PemimpinPnsId'])).size).toBe(headed.length);
  });

  it('hold a managerial post whose id is the unit’s, one in each unit', () => {
    const managers = sample.employees.filter((row) => row['JENIS JABATAN ID'] === '1');
    for (const row of managers) {
      const unit = unitById.get(row['UNOR ID']!)!;
      expect(row['JABATAN ID']).toBe(unit['Id']);
      expect(unit['PemimpinPnsId']).toBe(row['PNS ID']);
      expect(row['ESELON ID']).toBe(unit['EselonId']);
      expect(row['JABATAN NAMA']).toBe(unit['NamaJabatan']);
    }
    expect(new Set(managers.map((row) => row['UNOR ID'])).size).toBe(managers.length);
  });

  it('are teachers in schools and health workers in puskesmas, with the task beside their own position', () => {
    for (const unit of sample.units) {
      const head = personById.get(unit['PemimpinPnsId']!);
      if (head === undefined) continue;
      const name = nameOf(unit);
      if (/^(SD|SMP) /.test(name)) expect(head['JABATAN NAMA']).toMatch(/^Guru Ahli (Muda|Madya)$/);
      if (name.startsWith('Puskesmas')) {
        expect(head['JENIS JABATAN ID']).toBe('2');
        expect(head['JABATAN NAMA']).not.toMatch(/^Guru/);
      }
    }
  });

  it('are PNS in active service, and missing from about 8 % of the posts', () => {
    const heads = sample.units
      .map((unit) => personById.get(unit['PemimpinPnsId']!))
      .filter((row) => row !== undefined);
    expect(
      heads.filter((row) => row['STATUS CPNS PNS'] !== 'PNS' || row['KEDUDUKAN HUKUM ID'] !== '01'),
    ).toEqual([]);
    const posts = sample.units.filter((unit) => unit['EselonId'] !== '99' && unit['EselonId'] !== '');
    const vacant = posts.filter((unit) => unit['PemimpinPnsId'] === '');
    expect(vacant.length / posts.length).toBeGreaterThan(0.06);
    expect(vacant.length / posts.length).toBeLessThan(0.1);
  });

  it('are acted for, where they are missing, by one head each of another unit', () => {
    const { acting } = sample.manifest;
    expect(acting.length).toBeGreaterThan(10);
    expect(new Set(acting.map(({ kind }) => kind))).toEqual(new Set(['PLT', 'PLH']));
    for (const { unitId, pnsId } of acting) {
      expect(unitById.get(unitId)!['PemimpinPnsId']).toBe('');
      const own = personById.get(pnsId)!;
      expect(unitById.get(own['UNOR ID']!)!['PemimpinPnsId']).toBe(pnsId);
    }
    expect(new Set(acting.map(({ pnsId }) => pnsId)).size).toBe(acting.length);
  });
});

describe('the positions of the sample', () => {
  it('are of the kinds 1, 2 and 4; a title without a unit has one id', () => {
    const titles = new Map<string, string>();
    for (const row of sample.employees) {
      expect(['1', '2', '4']).toContain(row['JENIS JABATAN ID']);
      if (row['JENIS JABATAN ID'] === '1') continue;
      expect(titles.get(row['JABATAN NAMA']!) ?? row['JABATAN ID']).toBe(row['JABATAN ID']);
      titles.set(row['JABATAN NAMA']!, row['JABATAN ID']!);
    }
    expect(new Set(titles.values()).size).toBe(titles.size);
    expect(titles.size).toBeGreaterThan(60);
  });
});
