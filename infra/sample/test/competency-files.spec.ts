import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateCompetency } from '@asn/sample';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'competency-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** The rows of a file, by the columns of its header. */
async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const columns = header.split('|');
  return lines.map((line) =>
    Object.fromEntries(line.split('|').map((cell, index) => [columns[index], cell])),
  );
}

describe('the files of competency', () => {
  it('are the same every time, with as many rows as they say', async () => {
    const files = await generateCompetency({ directory, people: 1000 });
    const texts = await Promise.all(files.map(({ path }) => readFile(path, 'utf8')));
    const again = await generateCompetency({ directory, people: 1000 });
    expect(await Promise.all(again.map(({ path }) => readFile(path, 'utf8')))).toEqual(texts);
    expect(files.map(({ path }) => basename(path))).toEqual([
      'competencies.csv',
      'trainings.csv',
      'required-levels.csv',
      'assessments.csv',
      'diklat.csv',
      'kursus.csv',
    ]);
    for (const { path, rows } of files) expect(await rowsOf(path)).toHaveLength(rows);
  });

  it('have certificates of their own, and years of hours that differ from person to person', async () => {
    const files = await generateCompetency({ directory, people: 1000 });
    const rows = await rowsOf(files.at(-1)!.path);
    const certificates = rows.map(({ nomorSertipikat }) => nomorSertipikat);
    expect(new Set(certificates).size).toBe(rows.length);
    const hours = new Map<string, number>();
    for (const { pnsOrangId, tahunKursus, jumlahJam, tanggalKursus, tanggalSelesaiKursus } of rows) {
      expect(tanggalKursus).toMatch(new RegExp(`-${tahunKursus}$`));
      expect(tanggalSelesaiKursus).toMatch(new RegExp(`-${tahunKursus}$`));
      if (tahunKursus === '2025') hours.set(pnsOrangId!, (hours.get(pnsOrangId!) ?? 0) + Number(jumlahJam));
    }
    const fulfilled = [...hours.values()].filter((sum) => sum >= 20).length;
    expect(fulfilled).toBeGreaterThan(200);
    expect(hours.size - fulfilled).toBeGreaterThan(200);
  });
});
