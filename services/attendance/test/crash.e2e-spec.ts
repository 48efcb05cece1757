import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bungo } from './bungo.fixture.ts';

let bungo: Bungo;
beforeAll(async () => {
  bungo = await Bungo.start({ asProcess: true });
}, 120_000);
afterAll(() => bungo.stop());

it('a check-in that was acknowledged is still there after kill -9, and each report is recorded once', async () => {
  const inputs = Array.from({ length: 150 }, () => bungo.event());
  const acknowledged: string[] = [];
  let crash: Promise<void> | undefined;
  const report = async (input: (typeof inputs)[number]) => {
    const { found } = await bungo.checkIn('teacher', input);
    if (found?.checkIn) acknowledged.push(input.eventId);
    // In the middle: some have been answered, others are on their way.
    if (acknowledged.length === 20) crash ??= bungo.attendance.crash();
  };
  // Those on their way are lost, as a device sees it.
  await Promise.allSettled(inputs.map(report));
  await crash;
  expect(acknowledged.length).toBeLessThan(inputs.length);

  const kept = await bungo.database.query<{ event_id: string }>('select event_id from check_in');
  expect(kept.rows.map((row) => row.event_id)).toEqual(expect.arrayContaining(acknowledged));

  const again = await Promise.all(inputs.map((input) => bungo.checkIn('teacher', input)));
  expect(again.every(({ found }) => found?.rejections.length === 0)).toBe(true);
  const { rowCount } = await bungo.database.query('select from check_in');
  expect(rowCount).toBe(inputs.length);
}, 120_000);
