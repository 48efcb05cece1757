import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateResults } from '@asn/sample';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'skp22-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('the results of earlier years', () => {
  it('are three a person at most, the same every time, and each follows from its two values', async () => {
    const { file, rows } = await generateResults({ directory, people: 1000 });
    const text = await readFile(file, 'utf8');
    await generateResults({ directory, people: 1000 });
    expect(await readFile(file, 'utf8')).toBe(text);
    const [header, ...lines] = text.trimEnd().split('\n');
    expect(header).toMatch(/^pnsDinilaiOrang\|tahun\|/);
    expect(lines).toHaveLength(rows);
    expect(rows).toBeGreaterThan(1500);
    expect(rows).toBeLessThanOrEqual(3000);
    const quadrants = new Set(lines.map((line) => line.split('|').slice(2, 5).join(' ')));
    for (const cell of quadrants)
      expect(['1 1 1', '1 2 2', '2 1 2', '2 2 2', '3 1 3', '3 2 3', '1 3 4', '2 3 4', '3 3 5']).toContain(
        cell,
      );
  });
});
