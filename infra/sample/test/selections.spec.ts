import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isEligible, sampleSelections, writeApplicants, writeSkd } from '@asn/sample';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'selections-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('the selections of the sample', () => {
  const [cpns, pppk] = sampleSelections() as [ReturnType<typeof sampleSelections>[0], never];
  const { lines, applicants } = cpns;

  it('are the same every time', () => {
    expect(sampleSelections()).toEqual([cpns, pppk]);
    expect(sampleSelections({ seed: 7 })).not.toEqual([cpns, pppk]);
  });

  it('have 200 and 40 applicants, each with numbers of their own', () => {
    expect(applicants).toHaveLength(200);
    const all = sampleSelections().flatMap((selection) => selection.applicants);
    expect(all).toHaveLength(240);
    expect(new Set(all.map(({ nik }) => nik)).size).toBe(240);
    expect(new Set(all.map(({ number }) => number)).size).toBe(240);
    expect(all.filter(({ nik }) => !/^\d{16}$/.test(nik))).toEqual([]);
  });

  it('have more who pass the SKD than places, and points that a paper can give', () => {
    const points = applicants.flatMap(({ skd }) => (skd === null ? [] : [skd]));
    expect(points.length).toBeLessThan(200);
    expect(
      points.filter(({ twk, tiu, tkp }) => twk % 5 > 0 || tiu % 5 > 0 || twk > 150 || tiu > 175 || tkp > 225),
    ).toEqual([]);
    for (const { code, places } of lines) {
      const passed = applicants.filter(
        ({ line, skd }) => line === code && skd !== null && skd.twk >= 65 && skd.tiu >= 80 && skd.tkp >= 166,
      );
      expect(passed.length).toBeGreaterThan(places);
    }
  });

  it('have who is refused for a document, and two who object: one is right', () => {
    expect(applicants.filter((one) => !isEligible(one)).length).toBeGreaterThan(5);
    expect(applicants.flatMap(({ objection }) => objection ?? [])).toEqual(['UPHELD', 'REJECTED']);
  });

  it('are written in the columns of the portal', async () => {
    const file = join(directory, 'applicants.csv');
    await writeApplicants(file, cpns);
    const [header, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(header?.split('|').slice(0, 4)).toEqual(['NIK', 'NO PESERTA', 'NAMA', 'AGAMA']);
    expect(rows).toHaveLength(200);
    expect(new Set([header!, ...rows].map((row) => row.split('|').length))).toEqual(new Set([17]));
    await writeSkd(file, applicants);
    expect(await readFile(file, 'utf8')).toMatch(/^NO PESERTA\|TWK\|TIU\|TKP\|STATUS\n\d{11}\|\d+\|/);
  });
});
