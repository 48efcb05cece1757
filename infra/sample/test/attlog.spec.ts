import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generateAttendance } from '@asn/sample';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'attlog-'));
});
afterAll(() => rm(directory, { recursive: true }));

it('machines have recorded the same every time, as machines write it, of PINs that are somebody’s', async () => {
  const today = '2026-11-25';
  const machines = await generateAttendance({ directory, today });
  const texts = await Promise.all(machines.map(({ file }) => readFile(file, 'utf8')));
  const again = await generateAttendance({ directory, today });
  expect(again).toEqual(machines);
  expect(await Promise.all(again.map(({ file }) => readFile(file, 'utf8')))).toEqual(texts);
  for (const [index, machine] of machines.entries()) {
    const lines = texts[index]!.trimEnd().split('\n');
    expect(lines).toHaveLength(machine.events);
    const pins = new Set(machine.people.map(({ pin }) => pin));
    for (const line of lines) {
      expect(line).toMatch(/^ *\d+\t2026-1[01]-\d\d \d\d:\d\d:\d\d\t1\t[01]\t1\t0$/);
      expect(pins.has(line.slice(0, 9).trim())).toBe(true);
    }
    expect(machine.leaves.length).toBeGreaterThan(0);
  }
  expect(machines.map(({ people }) => people.length > 5)).toEqual(machines.map(() => true));
  expect(machines.flatMap(({ nightShifts }) => nightShifts)).toHaveLength(3);
});
