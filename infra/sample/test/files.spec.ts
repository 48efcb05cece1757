import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { generateNextSample, generateSample } from '../src/index.ts';
import { countBy, inDirectory, readRows, writtenSample } from './written-sample.fixture.ts';

const SMALL = { people: 1000, seed: 42 };

function contents(choices: { people: number; seed: number }): Promise<Record<string, string>> {
  return inDirectory(async (directory) => {
    await generateSample({ directory, ...choices });
    await generateNextSample({ directory, ...choices });
    const names = (await readdir(directory)).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
    return Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
  });
}

describe('the files of the sample', () => {
  it('are the same bytes for the same seed, and other people for another', async () => {
    const [first, second, other] = [
      await contents(SMALL),
      await contents(SMALL),
      await contents({ ...SMALL, seed: 43 }),
    ];
    expect(Object.keys(first)).toHaveLength(7);
    expect(Object.keys(first).filter((name) => first[name] !== second[name])).toEqual([]);
    expect(first['employees.csv']).not.toBe(other['employees.csv']);
  });

  it('have the 69 columns of the export in its order, and an apostrophe before every id and number', async () => {
    await inDirectory(async (directory) => {
      const { files } = await generateSample({ directory, ...SMALL });
      const rows = await readRows(files.employees);
      const columns = Object.keys(rows[0]!);
      expect(columns).toHaveLength(69);
      expect(columns.slice(0, 9).join()).toBe(
        'PNS ID,NIP BARU,NIP LAMA,NAMA,GELAR DEPAN,GELAR BELAKANG,TEMPAT LAHIR ID,TEMPAT LAHIR NAMA,TANGGAL LAHIR',
      );
      expect(columns.slice(60).join()).toBe(
        'SATUAN KERJA INDUK ID,SATUAN KERJA INDUK NAMA,SATUAN KERJA KERJA ID,SATUAN KERJA KERJA NAMA,' +
          'IS VALID NIK,NAMA SEKOLAH,FLAG IKD,ESELON ID,ESELON NAMA',
      );
      const numbers = columns.filter((column) => / ID$|^NI[PK]|^NOMOR HP$|^NPWP|^BPJS$/.test(column));
      expect(numbers).toHaveLength(26);
      const bare = rows.filter((row) => numbers.some((column) => !/^(|'[^'].*)$/.test(row[column]!)));
      expect(bare).toEqual([]);
    });
  });

  it('hold no cell that would need quotes', async () => {
    const texts = await contents(SMALL);
    expect(texts['employees.csv']).not.toMatch(/["\r\t]/);
    expect(texts['unor.csv']).not.toMatch(/["\r\t]/);
  });

  it.each([
    [{ people: 999 }],
    [{ people: 1000.5 }],
    [{ people: Number.NaN }],
    [{ seed: -1 }],
    [{ asOf: '2025-12-31' }],
    [{ asOf: '2026-02-30' }],
  ])('are refused for %j', async (choices) => {
    await inDirectory((directory) =>
      expect(generateSample({ directory, ...choices })).rejects.toThrow(RangeError),
    );
  });
});

describe('the manifest', () => {
  it('counts what stands in the files', async () => {
    const { employees, units, manifest } = await writtenSample();
    const { counts } = manifest;
    expect(counts.people).toBe(employees.length);
    expect(counts.units).toBe(units.length);
    expect(counts.byPositionKind).toEqual(countBy(employees, 'JENIS JABATAN ID'));
    expect(counts.byRank).toEqual(countBy(employees, 'GOL AKHIR NAMA'));
    expect(counts.bySex).toEqual(countBy(employees, 'JENIS KELAMIN'));
    expect(counts.byEducation).toEqual(countBy(employees, 'TINGKAT PENDIDIKAN ID'));
    expect(counts.byStanding).toEqual(countBy(employees, 'KEDUDUKAN HUKUM ID'));
    const kinds = countBy(employees, 'JENIS PEGAWAI NAMA');
    const statuses = countBy(employees, 'STATUS CPNS PNS');
    expect(counts.byEmployment).toEqual({
      PNS: statuses['PNS'],
      CPNS: statuses['CPNS'],
      PPPK: kinds['PPPK'],
      PPPK_PART_TIME: kinds['PPPK Paruh Waktu'],
    });
    expect(counts.heads).toBe(units.filter((unit) => unit['PemimpinPnsId'] !== '').length);
    const posts = units.filter((unit) => !['', '99'].includes(unit['EselonId']!));
    expect(counts.managerialPosts).toBe(posts.length);
    expect(counts.vacantManagerialPosts).toBe(posts.filter((unit) => unit['PemimpinPnsId'] === '').length);
    expect(manifest.expectedImport.employees.created).toBe(employees.length);
    expect(Object.values(counts.byWork).reduce((sum, count) => sum + count)).toBe(employees.length);
  });

  it('knows an employee, their superior, and people whose units fit their roles', async () => {
    const { employees, units, manifest } = await writtenSample();
    const { knownPerson, accounts } = manifest;
    const personById = new Map(employees.map((row) => [row['PNS ID'], row]));
    const unitById = new Map(units.map((row) => [row['Id'], row]));
    const person = (pnsId: string | null) => personById.get(pnsId ?? '')!;
    const unit = (pnsId: string | null) => unitById.get(person(pnsId)['UNOR ID'])!;
    const agencyName = (pnsId: string | null): string =>
      unitById.get(unit(pnsId)['IndukUnorId'])!['NamaUnor']!.replace(/^-+/, '');
    expect(person(knownPerson.pnsId)).toMatchObject({
      'NIP BARU': knownPerson.nip,
      NAMA: knownPerson.name,
      'UNOR ID': knownPerson.unitId,
      'UNOR NAMA': knownPerson.unitName,
    });
    expect(unit(knownPerson.pnsId)['PemimpinPnsId']).toBe(knownPerson.superiorPnsId);
    expect(accounts['employee']).toEqual({ pnsId: knownPerson.pnsId, roles: [] });
    expect(accounts['superior']).toEqual({ pnsId: knownPerson.superiorPnsId, roles: [] });
    expect(accounts['appointing-officer']).toEqual({ pnsId: null, roles: ['APPOINTING_OFFICER'] });
    expect(accounts['operator']).toEqual({ pnsId: null, roles: ['OPERATOR'] });
    expect(agencyName(accounts['personnel-admin']!.pnsId)).toMatch(/^Badan Kepegawaian/);
    expect(agencyName(accounts['auditor']!.pnsId)).toBe('Inspektorat Daerah');
    expect(unit(accounts['unit-admin']!.pnsId)['IndukUnorId']).toBe(accounts['unit-admin']!.unitId);
  });
});
