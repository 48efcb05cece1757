import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Machines } from './machines.fixture.ts';

let machines: Machines;
beforeAll(async () => {
  machines = await Machines.start({ asProcess: true });
}, 120_000);
afterAll(() => machines.stop());

const batches = Array.from({ length: 40 }, (_, batch) =>
  Array.from({ length: 200 }, (_, index) => {
    const [minute, second] = [Math.floor(index / 60), index % 60].map((part) =>
      String(part).padStart(2, '0'),
    );
    return `${batch + 1}\t2026-03-02 07:${minute}:${second}\t0\t1\t0`;
  }),
);

it('what a machine was told is taken is there after kill -9, and sent again from the beginning it is there once', async () => {
  const gate = await machines.inSchool('CRASH-1', { 1: 'teacher' });
  const told: number[] = [];
  let crash: Promise<void> | undefined;
  const send = async (lines: string[], batch: number) => {
    const { text } = await machines.push(gate, lines, String(batch + 1));
    if (text === 'OK: 200\n') told.push(batch);
    // In the middle: some were answered, of the others some are done and can't be answered any more.
    if (told.length === 8) crash ??= machines.bungo.attendance.crash();
  };
  await Promise.allSettled(batches.map(send));
  await crash;
  expect(told.length).toBeLessThan(batches.length);

  const kept = async () => {
    const { rows } = await machines.bungo.database.query<{ pin: string; count: number }>(
      'select pin, count(*)::int as count from check_in where machine_id = $1 group by pin',
      [gate.id],
    );
    return new Map(rows.map(({ pin, count }) => [Number(pin) - 1, count]));
  };
  const after = await kept();
  // A batch is there as a whole or not at all.
  expect([...after.values()].every((count) => count === 200)).toBe(true);
  expect([...after.keys()]).toEqual(expect.arrayContaining(told));

  for (const lines of batches) expect((await machines.push(gate, lines, '0')).text).toBe('OK: 200\n');
  const again = await kept();
  expect(again.size).toBe(batches.length);
  expect([...again.values()].every((count) => count === 200)).toBe(true);
  expect((await machines.device(gate.id)).events).toBe(8_000);
}, 120_000);
